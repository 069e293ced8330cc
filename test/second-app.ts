// For the journeys without a network: a second app server on the database of the app under test, which they may stop and start.
//   second-app.ts PORT   serves until it is killed, or until whoever started it is gone
import { spawn } from 'node:child_process'
import path from 'node:path'
import { withDatabase } from '../scripts/database/with-database.ts'
import { localUrl, readSettings, root } from '../scripts/settings.mjs'
import { appEnvironment } from '../scripts/start/app-environment.ts'
import { withServerPreloads } from '../scripts/start/server-preloads.ts'
import { waitUntilHealthy } from '../scripts/start/wait-until-healthy.ts'

const settings = { ...readSettings(), host: '127.0.0.1', port: Number(process.argv[2]) }
const movedClock = `--import "${path.join(import.meta.dirname, 'moved-clock.mjs')}"`

const databaseUrl = await withDatabase(settings, (url) => Promise.resolve(url))
const app = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'start', '-H', settings.host, '-p', String(settings.port)], {
  cwd: root, stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...appEnvironment(settings, databaseUrl), NODE_ENV: 'production', NODE_OPTIONS: withServerPreloads(movedClock) },
})
app.on('exit', (code) => process.exit(code ?? 1))
process.on('exit', () => app.kill('SIGKILL'))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit())
process.on('disconnect', () => process.exit())
await waitUntilHealthy(localUrl(settings.host, settings.port), new AbortController().signal)
process.send?.('ready')
