// Runs one program on a tether: when the process that started the tether dies, however it dies, the program stops too.
// The tether is its own session, so that a signal to the starter's process group does not reach it or its program.
// Started by spawn-tethered.mjs, with the plan as JSON in the first argument; speaks over the IPC channel:
//   out  { started: { pid, identity } }  { failed: message }  { exited: { code, signal } }
//   in   { stop: [{ signal, waitMs }, …] }
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { processIdentity } from './process-identity.mjs'

const plan = JSON.parse(process.argv[2])
// A service manager may signal every process of the service: the program's own stop decides when we end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

const [command, args] = diesWithTether(plan.command, plan.args, plan.orphanStop[0].signal)
const program = spawn(command, args, {
  cwd: plan.cwd,
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(plan.uid === undefined ? {} : { uid: plan.uid, gid: plan.gid }),
})
let ended = false
program.on('spawn', () => tell({ started: { pid: program.pid, identity: processIdentity(program.pid) } }))
program.on('error', (error) => {
  tell({ failed: error.message })
  finish()
})
program.on('exit', (code, signal) => {
  ended = true
  tell({ exited: { code, signal } })
  finish()
})
process.on('message', (message) => void stop(message.stop))
process.on('disconnect', () => void stop(plan.orphanStop))

async function stop(sequence) {
  for (const { signal, waitMs } of sequence) {
    if (ended) return
    program.kill(signal)
    for (let waited = 0; waited < waitMs && !ended; waited += 50) await new Promise((done) => setTimeout(done, 50))
  }
  if (!ended) killGroup()
}

// The last word goes to the whole group, ourselves included: what the program itself started
// (build workers, install scripts) ends with it.
function killGroup() {
  process.kill(-process.pid, 'SIGKILL')
}

function tell(message) {
  if (process.connected) process.send(message, () => {})
}

// A moment for the last message to leave; then the rest of the group goes too.
function finish() {
  setTimeout(killGroup, 50)
}

// On Linux the kernel can signal the program when the tether itself is killed. Elsewhere the next start cleans up.
// A command that is not there is left to spawn, which says so.
function diesWithTether(command, args, signal) {
  const setpriv = '/usr/bin/setpriv'
  if (process.platform !== 'linux' || !existsSync(setpriv) || !existsSync(command)) return [command, args]
  return [setpriv, ['--pdeathsig', signal.replace(/^SIG/, ''), '--', command, ...args]]
}
