import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { DAY_MS, HOUR_MS } from '#core/shared/instant'
import { makeContent } from '../test/content-factory'
import { gradedHere, outgoingAnswer, outgoingUndo } from '../test/factories/outgoing-answer'
import { studyPack } from '../test/factories/study-pack'
import { ModelServer } from '../test/model-server'
import { deviceBatch } from './device-batch'
import { findDeviceMemory } from './device-cards'
import { saveOwner } from './device-owner'
import { keepOwnReview } from './device-reviews'
import { forgetLearner } from './forget-learner'
import { openHoedam } from './hoedam-db'
import { findReceipt } from './kept-receipt'
import { leaveDevice } from './leave-device'
import { sendWhatWaits } from './send-what-waits'
import { syncDevice } from './sync-device'

const content = makeContent()
const { published } = generateQuestions(content)
const questionAt = (at: number) => {
  const question = published[at]
  if (!question) throw new Error('Too few questions')
  return question
}
const NOW = Date.now()
const pack = (id: string, from: number, to: number) => studyPack(id, published.slice(from, to), content.articles)

/** The server as this device reaches it, or does not. `loses`: answers to be lost on the way back, after the server has done its part. */
let server: ModelServer
let signedIn: string | null
let reachable: boolean
let loses: number
let failsAt: string[]
let asked: string[]
let packs: Map<string, ReturnType<typeof pack>>
let waits: number[]
beforeEach(() => {
  server = new ModelServer('mina', published, 3)
  ;[signedIn, reachable, loses, failsAt, asked, packs, waits] = ['mina', true, 0, [], [], new Map(), []]
  vi.stubGlobal('fetch', async (path: string, { body = '{}' }: { body?: string } = {}) => {
    asked.push(path)
    if (!reachable) throw new TypeError('no network')
    if (signedIn === null) return Response.json({ code: 'not-signed-in', message: '' }, { status: 401 })
    const answer = answerTo(path, JSON.parse(body))
    if (loses > 0) {
      loses -= 1
      throw new TypeError('the connection broke off')
    }
    return answer
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await forgetLearner('mina')
})

type Sent = { learnerId: string; clientNow: string; deviceId: string; reviews: Parameters<ModelServer['submit']>[0]['reviews'] }
function answerTo(path: string, { learnerId, clientNow, deviceId, reviews }: Sent): Response {
  if (path === '/api/reviews') {
    if (learnerId !== signedIn) return Response.json({ code: 'other-account', message: '' }, { status: 409 })
    if (reviews.some(({ id }) => failsAt.includes(id))) return Response.json({ code: 'internal', message: '' }, { status: 500 })
    return Response.json({ results: server.submit({ clientNow: Date.parse(clientNow), deviceId, reviews }, Date.now()) })
  }
  if (path.startsWith('/api/sync/key')) return Response.json({ code: 'not-found', message: '' }, { status: 404 })
  if (path.startsWith('/api/sync')) return Response.json({ ...server.sync(new URL(path, 'http://x').searchParams.get('cursor'), Date.now()), learnerId: signedIn })
  const found = packs.get(path)
  return found ? Response.json(found) : Response.json({ code: 'not-found', message: '' }, { status: 404 })
}
const chance = { wait: async (ms: number) => { waits.push(ms) }, random: () => 0.5 }
const sync = () => syncDevice('mina', chance)
const offer = (...given: ReturnType<typeof pack>[]) => {
  packs = new Map(given.map((each) => [`/api/packs/${each.id}/${each.questions.length}`, each]))
  server.plan = { keyPointIds: [...new Set(given.flatMap(({ keyPointIds }) => keyPointIds))], packs: given.map(({ id, questions }) => ({ id, hash: String(questions.length) })) }
}
const answerHere = async (at: number, when = NOW, values = {}) => {
  const outgoing = outgoingAnswer(questionAt(at), when, values)
  await keepOwnReview('mina', gradedHere(outgoing, questionAt(at)))
  return outgoing
}
const answerElsewhere = (at: number, when = NOW, values = {}) => {
  const outgoing = outgoingAnswer(questionAt(at), when, values)
  server.submit({ clientNow: NOW, deviceId: 'elsewhere', reviews: [outgoing] }, NOW)
  return outgoing
}
const cardsHere = async () => [...(await findDeviceMemory('mina')).cards.values()].sort((a, b) => (a.keyPointId < b.keyPointId ? -1 : 1))
const cardsThere = () => [...server.cards().values()].sort((a, b) => (a.keyPointId < b.keyPointId ? -1 : 1))
const waiting = async () => (await openHoedam()).countFromIndex('outbox', 'byLearner', 'mina')

describe('syncDevice', () => {
  it('sends what waits, takes what came from elsewhere, page by page, and has the server’s cards then', async () => {
    for (let at = 0; at < 8; at += 1) answerElsewhere(at, NOW - (9 - at) * HOUR_MS)
    await answerHere(1)
    expect(await sync()).toEqual({ type: 'synced', receipt: null }) // all is new here: nothing has changed
    expect(server.stored.size).toBe(9)
    expect(await cardsHere()).toEqual(cardsThere())
    expect(await waiting()).toBe(0)
    asked = []
    await sync()
    expect(asked.filter((path) => path.startsWith('/api/sync?'))).toEqual(['/api/sync?cursor=9'])
  })

  it('fetches the packs that are not here, once, and lets go of those no longer named', async () => {
    offer(pack('a', 0, 4), pack('b', 4, 8))
    await sync()
    asked = []
    offer(pack('a', 0, 4), pack('c', 8, 12))
    await sync()
    expect(asked.filter((path) => path.startsWith('/api/packs'))).toEqual(['/api/packs/c/4'])
    expect((await (await openHoedam()).getAll('packs')).map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('stores an answer once whose acknowledgement was lost on the way, and tries again after a wait', async () => {
    await answerHere(0)
    loses = 2
    expect(await sync()).toMatchObject({ type: 'synced' })
    expect(server.stored.size).toBe(1)
    expect(await waiting()).toBe(0)
    expect(waits).toEqual([750, 1500])
  })

  it('keeps everything while the server cannot be reached, and says so', async () => {
    await answerHere(0)
    reachable = false
    expect(await sync()).toEqual({ type: 'unreachable' })
    expect(await waiting()).toBe(1)
  })

  it('says when nobody is signed in, or somebody else, and then neither sends nor takes anything', async () => {
    await answerHere(0)
    signedIn = null
    expect(await sync()).toEqual({ type: 'signed-out' })
    signedIn = 'juno'
    expect(await sync()).toEqual({ type: 'other-account' })
    expect(server.stored.size).toBe(0)
    await (await openHoedam()).delete('outbox', (await (await openHoedam()).getAllKeysFromIndex('outbox', 'byLearner', 'mina'))[0] ?? '')
    answerElsewhere(1)
    expect(await sync()).toEqual({ type: 'other-account' }) // with nothing to send too
    expect((await (await openHoedam()).getAll('plans'))).toEqual([])
  })

  it('lets an answer that the server fails at hold up neither the others nor what there is to take', async () => {
    const bad = await answerHere(0)
    await answerHere(1)
    answerElsewhere(2)
    failsAt = [bad.id]
    expect(await sync()).toMatchObject({ type: 'synced' })
    expect([...server.stored.values()].map(({ review }) => review.questionId).sort()).toEqual([questionAt(1).id, questionAt(2).id].sort())
    expect(await waiting()).toBe(1)
    failsAt = []
    await sync()
    expect(await cardsHere()).toEqual(cardsThere())
    expect(await waiting()).toBe(0)
  })

  it('says that all is sent only when nothing waits any more', async () => {
    await answerHere(0)
    const connected = globalThis.fetch
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => (
      path === '/api/reviews' ? Response.json({ code: 'invalid-input', message: '' }, { status: 400 }) : connected(path, init)))
    expect(await sendWhatWaits('mina')).toBe('not-yet')
    vi.stubGlobal('fetch', connected)
    expect(await sendWhatWaits('mina')).toBe('synced')
  })

  it('puts what the server refuses in quarantine, with the reason', async () => {
    const bad = outgoingAnswer(questionAt(0), NOW, { questionRevision: 'ffffffffffffffff' })
    await keepOwnReview('mina', gradedHere(bad, questionAt(0)))
    await answerHere(1)
    await sync()
    expect(await (await openHoedam()).getAll('quarantine')).toMatchObject([{ learnerId: 'mina', reason: 'unknown-question', review: { id: bad.id } }])
    expect(await cardsHere()).toEqual(cardsThere())
  })

  it('tells what another device changed, with what it is about, and what was not seen yet together with what follows', async () => {
    offer(pack('a', 0, published.length))
    await answerHere(0, NOW - 3 * DAY_MS, { certainty: 'sure' })
    await sync()
    answerElsewhere(0, NOW - 2 * DAY_MS, { isRight: false })
    const outcome = await sync()
    expect(outcome).toMatchObject({ type: 'synced', receipt: { answers: 1, deviceIds: ['elsewhere'], withdrawn: 0 } })
    expect(await findReceipt('mina')).toMatchObject({ answers: 1 })
    answerElsewhere(1)
    await sync()
    expect(await findReceipt('mina')).toMatchObject({ answers: 2, deviceIds: ['elsewhere'] })
    expect(await sync()).toEqual({ type: 'synced', receipt: null })
  })

  it('tells what another device changed though the sync broke off after it was taken', async () => {
    await sync()
    for (let at = 0; at < 5; at += 1) answerElsewhere(at)
    offer(pack('a', 0, 4))
    const connected = globalThis.fetch
    for (const breaksAt of ['/api/sync?cursor=3', '/api/packs/a/4']) {
      vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
        if (path === breaksAt) throw new TypeError('the connection broke off')
        return connected(path, init)
      })
      expect(await sync()).toEqual({ type: 'unreachable' })
    }
    vi.stubGlobal('fetch', connected)
    expect(await sync()).toEqual({ type: 'synced', receipt: null })
    expect(await findReceipt('mina')).toMatchObject({ answers: 5 })
  })

  it('tells of answers that count no longer', async () => {
    await answerHere(0)
    await sync()
    server.invalidate(questionAt(0))
    expect(await sync()).toMatchObject({ receipt: { answers: 0, withdrawn: 1 } })
    expect(await cardsHere()).toEqual([])
  })

  it('begins anew where the server cannot read the cursor', async () => {
    answerElsewhere(0)
    await sync()
    const db = await openHoedam()
    const kept = await db.get('plans', 'mina')
    if (!kept) throw new Error('no plan')
    await db.put('plans', { ...kept, cursor: 'from another server' }, 'mina')
    const connected = globalThis.fetch
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => (
      path.includes('another') ? Response.json({ code: 'invalid-input', message: '' }, { status: 400 }) : connected(path, init)))
    expect(await sync()).toMatchObject({ type: 'synced' })
    expect(await db.get('plans', 'mina')).toMatchObject({ cursor: '1' })
  })

  it('lets packs go rather than an answer when the browser has no room, and says so', async () => {
    offer(pack('a', 0, 4))
    await sync()
    answerElsewhere(0)
    const put = IDBObjectStore.prototype.put
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'packs') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, given)
    })
    try {
      offer(pack('b', 4, 8))
      expect(await sync()).toEqual({ type: 'storage-full' })
      expect(await cardsHere()).toEqual(cardsThere())
      let there = true
      full.mockImplementation(function (this: IDBObjectStore, ...given) {
        if (this.name === 'reviews' && there) {
          there = false
          throw new DOMException('full', 'QuotaExceededError')
        }
        return put.apply(this, given)
      })
      answerElsewhere(1)
      expect(await sync()).toMatchObject({ type: 'synced' })
      expect(await cardsHere()).toEqual(cardsThere())
      expect((await (await openHoedam()).getAll('packs')).map(({ id }) => id)).toEqual(['b']) // what was let go and is named is fetched again
    } finally {
      full.mockRestore()
    }
  })
})

describe('a browser without room', () => {
  it('lets packs go rather than send an answer for ever that the server has', async () => {
    offer(pack('a', 0, 4))
    await sync()
    await answerHere(0)
    const [put, clear] = [IDBObjectStore.prototype.put, IDBObjectStore.prototype.clear]
    let isFull = true
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (!isFull) return put.apply(this, given)
      this.transaction.abort()
      throw new DOMException('full', 'QuotaExceededError')
    })
    const clears = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      isFull = false
      return clear.apply(this)
    })
    try {
      expect(await sync()).toMatchObject({ type: 'synced' })
      expect(await waiting()).toBe(0)
    } finally {
      for (const spy of [puts, clears]) spy.mockRestore()
    }
  })
})

describe('deviceBatch', () => {
  it('is null where nothing is kept, then asks by what is here, what waits included', async () => {
    expect(await deviceBatch('mina', 10, NOW)).toBeNull()
    offer(pack('a', 0, published.length))
    await sync()
    const first = await deviceBatch('mina', 3, NOW)
    expect(first).toMatchObject({ items: [{ reason: 'new' }, {}, {}], left: { due: 0, new: Math.min(10, pack('a', 0, published.length).keyPointIds.length) } })
    const asked = first?.items[0]
    expect(asked?.question.passages.length).toBeGreaterThan(0)
    const at = published.findIndex(({ id }) => id === asked?.question.id)
    const slip = await answerHere(at, NOW, { isRight: false })
    const second = await deviceBatch('mina', 10, NOW + 1000)
    expect(second?.left).toEqual({ due: 1, new: (first?.left.new ?? 0) - 1 })
    expect(second?.items[0]?.keyPointId).not.toBe(asked?.keyPointId)
    const undo = outgoingUndo(slip, NOW + 500)
    await keepOwnReview('mina', gradedHere(undo, questionAt(at)))
    expect((await deviceBatch('mina', 10, NOW + 1000))?.items.find(({ keyPointId }) => keyPointId === asked?.keyPointId)).toMatchObject({ reason: 'learning', stabilityDays: null })
  })

  it('asks nothing that is not on the device', async () => {
    offer(pack('a', 0, 4))
    server.plan = { ...server.plan, keyPointIds: [...new Set(published.map(({ keyPointId }) => keyPointId))] }
    await sync()
    const batch = await deviceBatch('mina', 50, NOW)
    expect(new Set(batch?.items.map(({ keyPointId }) => keyPointId))).toEqual(new Set(pack('a', 0, 4).keyPointIds))
  })

  it('begins a new day by the server’s clock, not by a wrong one of the device', async () => {
    offer(pack('a', 0, published.length))
    await sync()
    const db = await openHoedam()
    const kept = await db.get('plans', 'mina')
    if (!kept) throw new Error('no plan')
    await db.put('plans', { ...kept, clockOffsetMs: -3 * DAY_MS }, 'mina')
    expect((await deviceBatch('mina', 1, Date.parse('2026-03-10T09:00:00Z')))?.studyDay).toBe('2026-03-07')
  })
})

describe('the owner of a device', () => {
  it.each(['/api/sync', '/api/packs/a/4'])('leaves nothing on it when a sync elsewhere in the browser was waiting for %s while they signed out', async (slow) => {
    offer(pack('a', 0, 4))
    answerElsewhere(0)
    await saveOwner({ learnerId: 'mina', name: 'Mina', locale: 'ko' })
    let release = () => {}
    const held = new Promise<void>((resolve) => { release = resolve })
    const connected = globalThis.fetch
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const answer = await connected(path, init)
      if (path === slow) await held
      return answer
    })
    const syncing = sync()
    await vi.waitFor(() => expect(asked).toContain(slow))
    await leaveDevice('mina', async () => { signedIn = null })
    release()
    await syncing
    const db = await openHoedam()
    for (const name of ['packs', 'plans', 'reviews', 'cards', 'receipts', 'owner'] as const) expect(await db.count(name), name).toBe(0)
  })

  it('is whoever said so last; what was kept of somebody else is wiped, but not what waits', async () => {
    offer(pack('a', 0, 4))
    await saveOwner({ learnerId: 'mina', name: 'Mina', locale: 'ko' })
    await sync()
    await answerHere(0)
    await saveOwner({ learnerId: 'juno', name: 'Juno', locale: 'en' })
    const db = await openHoedam()
    expect(await db.get('owner', 'owner')).toMatchObject({ learnerId: 'juno', name: 'Juno', locale: 'en' })
    for (const name of ['packs', 'plans', 'reviews', 'cards'] as const) expect(await db.count(name), name).toBe(0)
    expect(await waiting()).toBe(1)
    await forgetLearner('juno')
  })
})
