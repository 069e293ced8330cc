// Starts a program on a tether (see tether.mjs): it ends when asked to, and it ends when we die, even by kill -9.
import { spawn } from 'node:child_process'
import path from 'node:path'

const tetherScript = path.join(import.meta.dirname, 'tether.mjs')

/** Kill at once: right for work that is thrown away when it is not finished (installing, building). */
export const killAtOnce = [{ signal: 'SIGKILL', waitMs: 0 }]

/**
 * @param {object} plan command, args, cwd, env, stdout and stderr as in spawn's stdio, uid and gid,
 *   orphanStop: the signals to send, and how long to wait after each, when we die.
 */
export function spawnTethered({ command, args, cwd, env = process.env, stdout = 'inherit', stderr = 'inherit', uid, gid, orphanStop = killAtOnce }) {
  const plan = { command, args, cwd, uid, gid, orphanStop }
  const tether = spawn(process.execPath, [tetherScript, JSON.stringify(plan)], {
    // The tether inherits the environment and passes it on: a command line can be read by every user of the machine.
    env,
    detached: true,
    stdio: ['ignore', stdout, stderr, 'ipc'],
  })
  let settleStarted, failStarted, settleExited
  const started = new Promise((resolve, reject) => ((settleStarted = resolve), (failStarted = reject)))
  const exited = new Promise((resolve) => (settleExited = resolve))
  started.catch(() => {})
  tether.on('message', (message) => {
    if (message.started) settleStarted(message.started)
    if (message.failed) failStarted(new Error(`${command}: ${message.failed}`))
    if (message.exited) settleExited(message.exited)
  })
  tether.on('error', failStarted)
  // Comes after every message; a tether that was killed itself has sent none.
  tether.on('close', () => {
    failStarted(new Error(`${command} did not start`))
    settleExited({ code: null, signal: 'SIGKILL' })
  })
  return {
    tetherPid: tether.pid,
    stdout: tether.stdout,
    stderr: tether.stderr,
    started,
    exited,
    async stop(sequence = killAtOnce) {
      if (tether.connected) tether.send({ stop: sequence }, () => {})
      return exited
    },
  }
}
