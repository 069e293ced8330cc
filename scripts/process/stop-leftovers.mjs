// Ends what a killed start left running. The tethers usually have done it already; this is for when they were killed too.
import { setTimeout as sleep } from 'node:timers/promises'
import { isSameProcess } from './process-identity.mjs'

/** Gives each process (as named in the lock) a moment to end by itself, then kills it. Answers the names of the killed. */
export async function stopLeftovers(children, graceMs = 3_000) {
  const deadline = Date.now() + graceMs
  while (children.some(isSameProcess) && Date.now() < deadline) await sleep(50)
  const alive = children.filter(isSameProcess)
  for (const child of alive) {
    try {
      process.kill(child.pid, 'SIGKILL')
    } catch {
      // It ended between the look and the kill, or it is not ours to kill; the port check will speak of it.
    }
  }
  return alive.map((child) => child.name)
}
