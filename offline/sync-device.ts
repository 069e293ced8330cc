import type { StudyPack } from '#core/question/study-pack'
import type { PackName } from '#core/schedule/device-plan'
import type { Receipt } from '#core/schedule/receipt'
import type { SyncAnswer, SyncedReview } from '#core/schedule/sync-answer'
import { backOffMs } from './back-off'
import { findOwner } from './device-owner'
import { keepSyncAnswer } from './keep-sync-answer'
import { ofLearner, openHoedam } from './hoedam-db'
import { keepReceipt } from './kept-receipt'
import { flushOutbox } from './outbox'
import { RequestError, getJson, isOtherAccount, isSignedOut } from './post-json'
import { isStorageFull } from './is-storage-full'
import { sealKeyOf, unsealAnswers } from './sealed-answers'
import { findShown, receiptSince } from './receipt-since'
import { wipeStores } from './wipe-device'
import { withRoom } from './with-room'

export type SyncOutcome =
  /** `receipt`: what other devices changed since the last time; null when nothing. */
  | { type: 'synced'; receipt: Receipt | null }
  | { type: 'unreachable' }
  | { type: 'signed-out' }
  | { type: 'other-account' }
  /** Answers are kept before anything else; what there was no room for is fetched again another time. */
  | { type: 'storage-full' }

type Chance = { wait: (ms: number) => Promise<void>; random: () => number }

const ATTEMPTS = 3
const LONGEST_REQUEST_MS = 15_000

/**
 * Brings this device and the server together for a learner: sends what waits, takes what is new, fetches the packs that are not here and
 * lets go of those no longer needed. One at a time in this browser, service worker included. Never rejects.
 */
export async function syncDevice(
  learnerId: string, chance: Chance = { wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), random: Math.random },
): Promise<SyncOutcome> {
  try {
    const receipt = await oneAtATime(() => unlessLeft(learnerId, () => sync(learnerId, chance)))
    return { type: 'synced', receipt }
  } catch (error) {
    if (isSignedOut(error)) return { type: 'signed-out' }
    if (isOtherAccount(error)) return { type: 'other-account' }
    return { type: isStorageFull(error) ? 'storage-full' : 'unreachable' }
  }
}

let running: Promise<unknown> = Promise.resolve()

function oneAtATime<T>(run: () => Promise<T>): Promise<T> {
  if (globalThis.navigator?.locks) return navigator.locks.request('hoedam-sync', run)
  const turn = running.then(run, run)
  running = turn.catch(() => {})
  return turn
}

/** Whose device it was and who signed out while this ran, in another tab say: what came after the device was wiped goes too. */
async function unlessLeft<T>(learnerId: string, run: () => Promise<T>): Promise<T> {
  const isTheirs = async () => (await findOwner())?.learnerId === learnerId
  const wasTheirs = await isTheirs()
  try {
    return await run()
  } finally {
    if (wasTheirs && !(await isTheirs())) await wipeStores(learnerId)
  }
}

async function sync(learnerId: string, chance: Chance): Promise<Receipt | null> {
  await unsealAnswers(learnerId)
  // A server that fails at what waits may well answer; whose session it is not, or a network that is not there, ends it here.
  await retrying(() => flushOutbox(learnerId), chance).catch((error: unknown) => {
    if (!(error instanceof RequestError) || isOtherAccount(error) || isSignedOut(error)) throw error
  })
  const before = await findShown(learnerId)
  const unknown: SyncedReview[] = []
  // All is new on a device that was never synced.
  const tell = async () => (before ? keepReceipt(learnerId, await receiptSince(before, unknown, learnerId)) : null)
  try {
    await pull(learnerId, chance, unknown)
    await renewPacks(learnerId, chance)
  } catch (error) {
    await tell().catch(() => null) // what was taken until then is not new the next time
    throw error
  }
  await sealKeyOf(learnerId).catch(() => null) // at hand when the learner signs out
  return tell()
}

/** Takes all pages of what the server has and this device has not. Adds the reviews that were not known here to `unknown`. */
async function pull(learnerId: string, chance: Chance, unknown: SyncedReview[]): Promise<void> {
  for (let hasMore = true; hasMore;) {
    const kept = await (await openHoedam()).get('plans', learnerId)
    let askedAt = 0
    const ask = (cursor: string | undefined) => retrying(() => {
      askedAt = Date.now()
      return getJson<SyncAnswer>(cursor === undefined ? '/api/sync' : `/api/sync?cursor=${encodeURIComponent(cursor)}`, { withinMs: LONGEST_REQUEST_MS })
    }, chance)
    const answer = await ask(kept?.cursor).catch((error: unknown) => {
      if (kept && error instanceof RequestError && error.status === 400) return ask(undefined) // a cursor that this server cannot read: all over again
      throw error
    })
    if (answer.learnerId !== learnerId) throw new RequestError(409, 'other-account', 'Another account is signed in.', null)
    const now = Date.now()
    const clockOffsetMs = Math.round(answer.serverNow - (askedAt + now) / 2)
    unknown.push(...(await withRoom(() => keepSyncAnswer(answer, clockOffsetMs, now))))
    hasMore = answer.hasMore
  }
}

async function renewPacks(learnerId: string, chance: Chance): Promise<void> {
  const db = await openHoedam()
  const [kept, here] = await Promise.all([db.get('plans', learnerId), db.getAll('packs', ofLearner(learnerId))])
  const named: readonly PackName[] = kept?.plan.packs ?? []
  for (const { id, hash } of named) {
    if (here.some((pack) => pack.id === id && pack.hash === hash)) continue
    const path = `/api/packs/${encodeURIComponent(id)}/${encodeURIComponent(hash)}`
    const pack = await retrying(() => getJson<StudyPack>(path, { withinMs: LONGEST_REQUEST_MS }), chance).catch((error: unknown) => {
      if (error instanceof RequestError && error.status === 404) return null // renewed meanwhile: the next sync names it anew
      throw error
    })
    if (pack) await db.put('packs', { learnerId, id, hash, pack }, [learnerId, id])
  }
  // Only now: until the new ones are here the old ones are better than nothing.
  for (const { id } of here) if (!named.some((name) => name.id === id)) await db.delete('packs', [learnerId, id])
}

/** Tries again, after a wait, what failed for want of a connection or by the server's fault. */
async function retrying<T>(run: () => Promise<T>, { wait, random }: Chance): Promise<T> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await run()
    } catch (error) {
      const mayPass = error instanceof RequestError ? error.status >= 500 || error.status === 429 : !isStorageFull(error) && globalThis.navigator?.onLine !== false
      if (!mayPass || failed === ATTEMPTS) throw error
      await wait(backOffMs(failed, random()))
    }
  }
}
