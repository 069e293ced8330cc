import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PracticeQuestion } from '#core/question/practice-question'
import { DEFAULT_SESSION_SIZE } from '#core/schedule/session-size'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { makeContent } from '../test/content-factory'
import { devicePlan } from '../test/factories/device-plan'
import { respond } from '../test/factories/respond'
import { studyPack } from '../test/factories/study-pack'
import { deviceBatch } from './device-batch'
import { findDeviceMemory } from './device-cards'
import { keepSyncAnswer } from './keep-sync-answer'
import { forgetLearner } from './forget-learner'
import { type OutgoingReview, emptyStore, findWaiting, keep, openHoedam } from './hoedam-db'
import { createLearnerSession } from './learner-session'
import { flushOutbox } from './outbox'

const item = (name: string): StudyItem => ({
  keyPointId: name, reason: 'new', stabilityDays: null,
  question: {
    id: `${name}.cloze.a`, revision: '0123456789abcdef', kind: 'cloze', form: 'recall', keyPointId: name, stem: '_____ came.',
    options: [], answer: 'Two envoys', acceptedAnswers: [], prompts: [], order: [],
    answerForms: { names: [{ name: 'Two envoys', by: 'exact', forgives: true }], spellings: [], distinct: [] },
  } as unknown as PracticeQuestion,
})
const batch = (...items: StudyItem[]): StudyBatch => ({
  items, left: { due: 0, new: items.length }, doneForToday: false, nextDueAt: null, studyDay: '2026-03-02',
  dayRule: { timeZone: 'UTC', rolloverHour: 4 }, sessionSize: DEFAULT_SESSION_SIZE,
})
const input = (text = 'Two envoys') => ({ response: { type: 'typed' as const, text }, certainty: 'sure' as const, hinted: false, durationMs: 900.4 })
const fromBefore: OutgoingReview = {
  id: '01957000-0000-7000-8000-000000000001', type: 'answer', questionId: 'old.cloze.a', questionRevision: '0123456789abcdef',
  response: { type: 'typed', text: 'China' }, certainty: 'sure', hinted: false, durationMs: 1000, reviewedAt: '2026-03-02T09:00:00.000Z',
}

/** A server that stores what it is sent and then has `due` to ask; `beforeNext` holds its questions up. */
let stored: OutgoingReview[] = []
let asked = 0
let due: StudyBatch
let beforeNext: Promise<unknown>
let signedIn: string | null
let comesBackAt: string | null
beforeEach(() => {
  stored = []
  asked = 0
  due = batch(item('fresh'))
  beforeNext = Promise.resolve()
  signedIn = 'mina'
  comesBackAt = null
  vi.stubGlobal('fetch', async (path: string, { body = '{}' }: { body?: string } = {}) => {
    if (path.startsWith('/api/study/next')) {
      asked += 1
      await beforeNext
      return Response.json(due)
    }
    if (signedIn === null) return Response.json({ code: 'not-signed-in', message: '' }, { status: 401 })
    const { learnerId, reviews } = JSON.parse(body)
    if (learnerId !== signedIn) return Response.json({ code: 'other-account', message: '' }, { status: 409 })
    stored.push(...reviews)
    return Response.json({ results: reviews.map(({ id }: { id: string }) => ({ id, status: 'stored', score: null, rating: 'good', nextDueAt: comesBackAt })) })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await emptyStore('outbox')
  await forgetLearner('mina')
})

const learnerSession = (initial: StudyBatch, refills = true) => createLearnerSession('mina', initial, { refills })
const storedFor = (name: string) => stored.filter(({ questionId }) => questionId === `${name}.cloze.a`)

describe('a learner’s session', () => {
  it('asks on in the order of the batch, then fetches more, and is done when nothing is left', async () => {
    const session = learnerSession(batch(item('one'), item('two')))
    expect(await session.start()).toMatchObject({ keyPointId: 'one' })
    await session.answer(item('one'), input()).outcome
    expect(session.left()).toEqual({ due: 0, new: 1 })
    expect(await session.next()).toMatchObject({ keyPointId: 'two' })
    await session.answer(item('two'), input()).outcome
    expect(await session.next()).toMatchObject({ keyPointId: 'fresh' })
    await session.answer(item('fresh'), input()).outcome
    due = batch()
    expect(await session.next()).toBeNull()
  })

  it('begins with what is due after the answers of an earlier visit were sent', async () => {
    await keep('outbox', { learnerId: 'mina', review: fromBefore })
    expect(await learnerSession(batch(item('one'))).start()).toMatchObject({ keyPointId: 'fresh' })
  })

  it('keeps its batch, and the answer, when the learner was quicker than the answers of an earlier visit', async () => {
    await keep('outbox', { learnerId: 'mina', review: fromBefore })
    let release = (_: unknown) => {}
    beforeNext = new Promise((resolve) => { release = resolve })
    const session = learnerSession(batch(item('one'), item('two')))
    const starting = session.start()
    await vi.waitFor(() => expect(asked).toBe(1))
    const { score, outcome } = session.answer(item('one'), input())
    expect(score).toMatchObject({ earned: 1 })
    release(null)
    await starting
    expect(await outcome).toMatchObject({ saved: 'saved' })
    expect(storedFor('one')).toHaveLength(1)
    expect(await session.next()).toMatchObject({ keyPointId: 'two' })
  })

  it('stores the answer to the question on screen though it would ask another one by now, and then asks that', async () => {
    await keep('outbox', { learnerId: 'mina', review: fromBefore })
    const session = learnerSession(batch(item('one')))
    await session.start()
    await session.answer(item('one'), input()).outcome
    expect(storedFor('one')).toHaveLength(1)
    expect(await session.next()).toMatchObject({ keyPointId: 'fresh' })
  })

  it('sends what waits from the home page too, but never asks for more there', async () => {
    await keep('outbox', { learnerId: 'mina', review: fromBefore })
    const session = learnerSession(batch(item('one')), false)
    expect(await session.start()).toMatchObject({ keyPointId: 'one' })
    expect(stored).toHaveLength(1)
    await session.answer(item('one'), input()).outcome
    expect(await session.next()).toBeNull()
    expect(asked).toBe(0)
  })

  it('neither gives its answers to another account nor asks that account’s questions', async () => {
    signedIn = 'juno'
    const session = learnerSession(batch(item('one')))
    expect(await session.answer(item('one'), input()).outcome).toMatchObject({ saved: 'other-account' })
    await expect(session.next()).rejects.toMatchObject({ code: 'other-account' })
    expect(asked).toBe(0)
    signedIn = 'mina'
    expect(await flushOutbox('mina')).toHaveLength(1)
  })

  it('keeps its answers, and says so, when nobody is signed in any more', async () => {
    const session = learnerSession(batch(item('one')))
    signedIn = null
    expect(await session.answer(item('one'), input()).outcome).toMatchObject({ saved: 'signed-out' })
    await expect(session.next()).rejects.toMatchObject({ code: 'not-signed-in' })
    signedIn = 'mina'
    expect(await flushOutbox('mina')).toHaveLength(1)
  })

  it('counts an answer that comes back on this study day as due at once, and one that does not as done', async () => {
    const session = learnerSession(batch(item('one'), item('two'), item('three')))
    comesBackAt = '2026-03-03T03:50:00.000Z' // before the day begins at four
    await session.answer(item('one'), input()).outcome
    expect(session.left()).toEqual({ due: 1, new: 2 })
    await session.next()
    comesBackAt = '2026-03-03T04:10:00.000Z'
    await session.answer(item('two'), input()).outcome
    expect(session.left()).toEqual({ due: 1, new: 1 })
  })

  it('takes control characters and halves of characters for spaces, in grading and in sending', async () => {
    const { score, match, outcome } = learnerSession(batch(item('one'))).answer(item('one'), input('Two\tenvoys\ud800'))
    expect({ score, match }).toMatchObject({ score: { earned: 1 }, match: { accepted: 'Two envoys', by: 'exact' } })
    await outcome
    expect(stored).toMatchObject([{ response: { text: 'Two envoys ' }, durationMs: 900 }])
  })

  it('takes the last answer back by an event, once, and asks its question again, which is new no longer', async () => {
    const session = learnerSession(batch(item('one'), item('two')))
    expect(await session.undo()).toBeNull()
    await session.answer(item('one'), input()).outcome
    expect(await session.undo()).toEqual({ ...item('one'), reason: 'learning' })
    expect(session.left()).toEqual({ due: 1, new: 1 })
    expect(await session.undo()).toBeNull()
    await session.answer(item('one'), input()).outcome
    expect(session.left()).toEqual({ due: 0, new: 1 })
    const [first, undo, second] = storedFor('one')
    expect([first?.type, undo?.type, second?.type]).toEqual(['answer', 'undo', 'answer'])
    expect(undo).toMatchObject({ targetReviewId: first?.id, questionRevision: '0123456789abcdef' })
    expect(await session.next()).toMatchObject({ keyPointId: 'two' })
    expect(await session.undo()).toBeNull()
  })

  it('takes no word of an answer that was taken back for one of the answer in its place', async () => {
    const session = learnerSession(batch(item('one'), item('two')))
    let release = () => {}
    const held = new Promise<void>((resolve) => { release = resolve })
    const connected = globalThis.fetch
    vi.stubGlobal('fetch', vi.fn(async (...given: Parameters<typeof fetch>) => {
      const answer = await connected(...given) // with what was due back then
      await held
      return answer
    }))
    comesBackAt = '2026-03-02T12:00:00.000Z'
    const wrong = session.answer(item('one'), input('China')).outcome
    await vi.waitFor(() => expect(stored).toHaveLength(1))
    await session.undo()
    comesBackAt = '2026-03-09T12:00:00.000Z'
    const right = session.answer(item('one'), input()).outcome
    release()
    await Promise.all([wrong, right])
    expect(session.left()).toEqual({ due: 0, new: 1 })
  })

  describe('without a network', () => {
    const content = makeContent()
    const { published } = generateQuestions(content)
    const pack = studyPack('all', published, content.articles)
    const unplug = () => {
      const connected = globalThis.fetch
      vi.stubGlobal('fetch', vi.fn(async () => { throw new TypeError('no network') }))
      return () => vi.stubGlobal('fetch', connected)
    }
    const respondTo = ({ question }: StudyItem) => {
      const asked = published.find(({ id }) => id === question.id)
      if (!asked) throw new Error('asked what is not in the pack')
      return { response: respond(asked), certainty: 'sure' as const, hinted: false, durationMs: 900 }
    }
    beforeEach(async () => {
      const plan = devicePlan({ keyPointIds: pack.keyPointIds })
      await keepSyncAnswer({ learnerId: 'mina', serverNow: 0, plan, reviews: [], cursor: '0', hasMore: false }, 0, Date.now())
      await (await openHoedam()).put('packs', { learnerId: 'mina', id: 'all', hash: '1', pack }, ['mina', 'all'])
    })
    afterEach(() => forgetLearner('mina'))

    it('goes on from what is kept on the device, says when an answer comes back, and sends all when the network is back', async () => {
      const plugIn = unplug()
      const session = learnerSession(batch())
      const asked: string[] = []
      for (let at = 0; at < 12; at += 1) {
        const next = await session.next()
        if (!next) throw new Error('nothing more to ask')
        asked.push(next.keyPointId)
        const { outcome } = session.answer(next, respondTo(next))
        expect(await outcome).toMatchObject({ saved: 'waiting', dueAt: expect.any(Number), stabilityDays: expect.any(Number) })
      }
      expect(new Set(asked).size).toBeGreaterThan(5)
      expect(stored).toEqual([])
      plugIn()
      const item = await session.next()
      if (!item) throw new Error('nothing more to ask')
      await session.answer(item, respondTo(item)).outcome
      expect(stored).toHaveLength(13)
    })

    it('asks nothing again that it has answered while the server takes no answers and still has questions', async () => {
      const session = learnerSession(batch())
      due = await deviceBatch('mina', 2, Date.now()) ?? batch()
      const connected = globalThis.fetch
      vi.stubGlobal('fetch', async (path: string, init: RequestInit) => (
        path === '/api/reviews' ? Response.json({ code: 'internal', message: '' }, { status: 500 }) : connected(path, init)))
      const asked: string[] = []
      for (let at = 0; at < 5; at += 1) {
        const next = await session.next()
        if (!next) throw new Error('nothing more to ask')
        asked.push(next.keyPointId)
        expect(await session.answer(next, respondTo(next)).outcome).toMatchObject({ saved: 'waiting' })
      }
      expect(new Set(asked).size).toBe(5)
    })

    it('goes on without waiting for an answer under way, once it is kept here', async () => {
      const one = await deviceBatch('mina', 1, Date.now())
      const first = one?.items[0]
      if (!one || !first) throw new Error('nothing to ask')
      const session = learnerSession(one)
      let asked = 0
      vi.stubGlobal('fetch', async () => {
        asked += 1
        if (asked === 1) return new Promise(() => {}) // a network that says nothing
        throw new TypeError('no network')
      })
      void session.answer(first, respondTo(first))
      const next = await session.next()
      expect(next?.keyPointId).toBeTypeOf('string')
      expect(next?.keyPointId).not.toBe(first.keyPointId)
    })

    it('takes an answer back, and its card with it', async () => {
      unplug()
      const session = learnerSession(batch())
      const first = await session.next()
      if (!first) throw new Error('nothing to ask')
      await session.answer(first, respondTo(first)).outcome
      expect((await findDeviceMemory('mina')).cards.get(first.keyPointId)).toMatchObject({ reps: 1 })
      expect(await session.undo()).toMatchObject({ keyPointId: first.keyPointId, reason: 'learning' })
      await vi.waitFor(async () => expect((await findDeviceMemory('mina')).cards.get(first.keyPointId)).toMatchObject({ reps: 0 }))
    })

    it('has kept an answer before it asks the network', async () => {
      let waiting = 0
      const session = learnerSession(batch(item('one')))
      vi.stubGlobal('fetch', vi.fn(async () => {
        waiting = (await findWaiting('mina')).length
        throw new TypeError('no network')
      }))
      await session.answer(item('one'), input()).outcome
      expect(waiting).toBe(1)
    })

    it('says so when the browser has no room for the answer, and sends it at once when there is a network', async () => {
      const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError') })
      try {
        expect(await learnerSession(batch(item('one'))).answer(item('one'), input()).outcome).toMatchObject({ saved: 'saved' })
        unplug()
        expect(await learnerSession(batch(item('one'))).answer(item('one'), input()).outcome).toMatchObject({ saved: 'not-kept' })
      } finally {
        full.mockRestore()
      }
    })

    it('leaves an answer standing that could not be taken back, and takes it back later', async () => {
      const session = learnerSession(batch(item('one')))
      await session.answer(item('one'), input()).outcome
      const connected = globalThis.fetch
      const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError') })
      unplug()
      expect(await session.undo()).toBeNull()
      full.mockRestore()
      vi.stubGlobal('fetch', connected)
      expect(await session.undo()).toMatchObject({ keyPointId: 'one' })
      await vi.waitFor(() => expect(storedFor('one').map(({ type }) => type)).toEqual(['answer', 'undo']))
    })
  })

  it('keeps the taking back in the outbox while there is no network, and says that it waits', async () => {
    const session = learnerSession(batch(item('one')))
    await session.answer(item('one'), input()).outcome
    const connected = globalThis.fetch
    const offline = vi.fn(async () => { throw new TypeError('no network') })
    const said = vi.fn((event: Event) => (event as CustomEvent).detail)
    vi.stubGlobal('dispatchEvent', said)
    vi.stubGlobal('fetch', offline)
    expect(await session.undo()).toMatchObject({ keyPointId: 'one' })
    await vi.waitFor(() => expect(said).toHaveReturnedWith('waiting')) // so that the worker is woken to send it
    expect(offline).toHaveBeenCalled()
    vi.stubGlobal('fetch', connected)
    await flushOutbox('mina')
    expect(storedFor('one').map(({ type }) => type)).toEqual(['answer', 'undo'])
  })
})
