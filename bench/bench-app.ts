import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

/** The built app, started as `npm start` does it, on a database of its own. */
export type BenchApp = { url: string; stop: () => Promise<void> }

/** `env`: for this measurement alone. */
export async function startBenchApp(
  { databaseUrl, dataDir, port, env = {} }: { databaseUrl: string; dataDir: string; port: number; env?: Record<string, string> },
): Promise<BenchApp> {
  const url = `http://127.0.0.1:${port}`
  const app = spawn(process.execPath, [path.join(import.meta.dirname, '..', 'scripts/start.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env, DATABASE_URL: databaseUrl, HOEDAM_DATA_DIR: path.join(dataDir, 'app'), PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: '', HOEDAM_DEMO: '',
      ...env,
    },
  })
  await untilHealthy(app, url)
  return { url, stop: () => stop(app) }
}

async function untilHealthy(app: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (app.exitCode !== null) throw new Error('The app did not start; `npm start` says why.')
    if ((await fetch(`${url}/api/health`).catch(() => null))?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

async function stop(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null) return
  const gone = new Promise((resolve) => app.once('exit', resolve))
  app.kill('SIGTERM')
  await gone
}
