import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hoedamDb, type OutgoingReview } from './hoedam-db'
import { flushOutbox, putInOutbox } from './outbox'

let made = 0
const review = (): OutgoingReview => {
  made += 1
  return {
    id: `01957000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`, type: 'answer', questionId: 'kp.cloze.a',
    questionRevision: '0123456789abcdef', response: { type: 'typed', text: 'China' }, certainty: 'sure', hinted: false,
    durationMs: 1000, reviewedAt: '2026-03-02T09:00:00.000Z',
  }
}

/** A server that stores what it is sent, or cannot be reached. */
const received: string[][] = []
let reachable = true
beforeEach(() => {
  reachable = true
  received.length = 0
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    if (!reachable) throw new TypeError('no network')
    const { reviews } = JSON.parse(body)
    received.push(reviews.map(({ id }: { id: string }) => id))
    return Response.json({ results: reviews.map(({ id }: { id: string }) => ({ id, status: 'stored', score: null, rating: null, nextDueAt: null })) })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await (await hoedamDb()).clear('outbox')
})

describe('the outbox', () => {
  it('keeps an answer until the server has acknowledged it', async () => {
    const waiting = review()
    await putInOutbox('mina', waiting)
    reachable = false
    await expect(flushOutbox('mina')).rejects.toThrow(TypeError)
    reachable = true
    expect((await flushOutbox('mina')).map(({ id }) => id)).toEqual([waiting.id])
    expect(await flushOutbox('mina')).toEqual([])
  })

  it('sends in the order of the answers, at most 50 in a batch', async () => {
    const list = Array.from({ length: 60 }, review)
    for (const one of [...list].reverse()) await putInOutbox('mina', one)
    await flushOutbox('mina')
    expect(received.map((batch) => batch.length)).toEqual([50, 10])
    expect(received.flat()).toEqual(list.map(({ id }) => id))
  })

  it('never sends one learner’s answers for another on the same device', async () => {
    const [hers, his] = [review(), review()]
    await putInOutbox('mina', hers)
    await putInOutbox('juno', his)
    await flushOutbox('juno')
    expect(received.flat()).toEqual([his.id])
    await flushOutbox('mina')
    expect(received.flat()).toEqual([his.id, hers.id])
  })
})
