import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Person } from '../../e2e/journey'

const PORT = 19_321
const DATA_DIR = path.join(tmpdir(), `hoedam-journey-screenshots-${process.pid}`)

export type AppToPicture = {
  baseURL: string
  demo: { teacher: Person; learners: Person[] }
  stop: () => Promise<void>
}

/** Starts the app on data of its own, which go when it stops. */
export async function startAppToPicture(): Promise<AppToPicture> {
  // The account commands, which run beside the app, look for its data here.
  process.env.HOEDAM_DATA_DIR = DATA_DIR
  const baseURL = `http://127.0.0.1:${PORT}`
  const server = spawn(process.execPath, ['test/journey-server.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', DATABASE_URL: '', PUBLIC_URL: '', NODE_OPTIONS: '' },
  })
  await untilHealthy(server, baseURL)
  return {
    baseURL,
    demo: JSON.parse(readFileSync(path.join(DATA_DIR, 'demo-accounts.json'), 'utf8')),
    stop: async () => {
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('exit', resolve))
    },
  }
}

async function untilHealthy(server: ChildProcess, baseURL: string): Promise<void> {
  console.log('Starting the app …')
  for (;;) {
    if (server.exitCode !== null) throw new Error('The app did not start; `npm start` says why.')
    const answer = await fetch(`${baseURL}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
