// Runs one of our scripts, from a bare clone too: node scripts/run.mjs NAME ARGUMENTS…
import './check-node.mjs'
import { spawn } from 'node:child_process'

const [name, ...args] = process.argv.slice(2)
const { ensureInstalled } = await import('./install.mjs')
const { root } = await import('./settings.mjs')
try {
  await ensureInstalled()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
process.exitCode = (await run(['scripts/build/generate-client.ts', '--quiet'])) || (await run([`scripts/${name}.ts`, ...args]))

// The app's modules refuse to load anywhere but on a server; this condition says that here is one.
function run(script) {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', ...script], { cwd: root, stdio: 'inherit' })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
