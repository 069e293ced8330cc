// One build of this clone at a time: npm start and npm test may both find that one is needed.
import path from 'node:path'
import { acquireLock, type Lock } from '../process/lock.mjs'
import { stopLeftovers } from '../process/stop-leftovers.mjs'
import { root } from '../settings.mjs'

export async function withBuildLock<T>(work: (lock: Lock) => Promise<T>): Promise<T> {
  const taken = await acquireLock(path.join(root, 'generated', 'build.lock'), { waitMs: 10 * 60_000 })
  if (taken.holder) throw new Error(`Process ${taken.holder.pid} has been building here for ten minutes. Stop it, then try again.`)
  try {
    if (taken.previous) await stopLeftovers(taken.previous.children, 500)
    return await work(taken.lock)
  } finally {
    taken.lock.release()
  }
}
