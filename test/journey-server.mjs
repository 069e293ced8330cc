// Runs npm start's script for the browser journeys, lets the app's clock be moved, and removes the data afterwards.
// Ends with its parent: a test run that was killed must not leave a server behind.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

const dataDir = process.env.HOEDAM_DATA_DIR
if (!dataDir?.includes('hoedam-journey-')) throw new Error('This script is run by playwright.config.ts, which gives it a data directory to throw away.')

const movedClock = path.join(import.meta.dirname, 'moved-clock.mjs')
const child = spawn(process.execPath, [path.join(import.meta.dirname, '..', 'scripts', 'start.mjs')], {
  env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import "${movedClock}"`.trim() },
  stdio: 'inherit',
})
const parent = process.ppid
const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
child.on('exit', (code) => {
  clearInterval(watch)
  rmSync(dataDir, { recursive: true, force: true })
  process.exit(code ?? 1)
})
