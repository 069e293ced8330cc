import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Person } from './journey'

/** An app of a journey's own, on data of its own, as a first start makes it: for what would take from other journeys what they stand on. */
export class FreshApp {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly accounts: { teacher: Person; learners: Person[] },
    /** What whoever opens it first becomes the administrator by. */
    readonly administratorPath: string,
  ) {}

  /** With these settings of an operator. Takes as long as a first start with the app built. */
  static async start(settings: Readonly<Record<string, string>>): Promise<FreshApp> {
    const port = await aFreePort()
    const url = `http://127.0.0.1:${port}`
    const dataDir = path.join(tmpdir(), `hoedam-journey-fresh-${process.pid}-${port}`)
    const child = spawn(process.execPath, [path.join('test', 'journey-server.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...settings, PORT: String(port), HOST: '127.0.0.1', HOEDAM_DATA_DIR: dataDir, DATABASE_URL: '', PUBLIC_URL: '', NEXTAUTH_SECRET: '', HOEDAM_DEMO: '' },
    })
    const link = await printed(child, /(\/invitation\/\S+)/)
    return new FreshApp(child, url, JSON.parse(fs.readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')), link)
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return
    const gone = once(this.child, 'exit')
    this.child.kill('SIGTERM')
    await gone
  }
}

/** What a pattern finds in what a process prints. Throws when it ends before. */
function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (piece: Buffer) => {
      text += piece.toString('utf8')
      const found = pattern.exec(text)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`The fresh app ended with ${code} before it was ready:\n${text}`)))
  })
}

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
