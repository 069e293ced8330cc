import { RateLimiterPrisma } from 'rate-limiter-flexible'
import { nameKey } from '../../data/account.ts'
import { database } from '../../data/client.ts'
import { AppError } from '../app-error'
import { tokenHash } from './random-secret'

/**
 * Failed sign-ins allowed. The tight limit is on a name from one address, so a classmate cannot lock somebody
 * out from elsewhere, and a school behind one address has room.
 */
const LIMITS = {
  nameAndAddress: { points: 10, duration: 15 * 60 },
  name: { points: 100, duration: 60 * 60 },
  address: { points: 600, duration: 15 * 60 },
}

/** Runs a sign-in attempt under the limits. `attempt` throws 'wrong-credentials' on failure, which is counted. */
export async function underSignInLimits<T>(name: string, address: string, attempt: () => Promise<T>): Promise<T> {
  const keys = {
    nameAndAddress: tokenHash(`${nameKey(name)}\n${address}`), name: tokenHash(nameKey(name)), address: tokenHash(address),
  }
  const limiters = kinds.map((kind) => ({ limiter: limiter(kind), key: keys[kind], points: LIMITS[kind].points }))
  for (const { limiter, key, points } of limiters) {
    const state = await limiter.get(key)
    if (state && state.consumedPoints >= points) throw new AppError('too-many-attempts')
  }
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof AppError && error.code === 'wrong-credentials') {
      for (const { limiter, key } of limiters) await limiter.penalty(key, 1)
    }
    throw error
  }
}

const kinds = ['nameAndAddress', 'name', 'address'] as const
const made = new Map<string, RateLimiterPrisma>()

function limiter(kind: (typeof kinds)[number]): RateLimiterPrisma {
  const existing = made.get(kind)
  if (existing) return existing
  const fresh = new RateLimiterPrisma({
    storeClient: database(), tableName: 'rateLimiterFlexible', keyPrefix: `sign-in-${kind}`, ...LIMITS[kind],
  })
  made.set(kind, fresh)
  return fresh
}
