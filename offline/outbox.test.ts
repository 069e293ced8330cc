import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type OutgoingReview, emptyStore, keep } from './hoedam-db'
import { flushOutbox } from './outbox'

let made = 0
const review = (): OutgoingReview => {
  made += 1
  return {
    id: `01957000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`, type: 'answer', questionId: 'kp.cloze.a',
    questionRevision: '0123456789abcdef', response: { type: 'typed', text: 'China' }, certainty: 'sure', hinted: false,
    durationMs: 1000, reviewedAt: '2026-03-02T09:00:00.000Z',
  }
}

/** A server that stores what the account signed in sends, cannot be reached, or fails at certain reviews. */
const received: string[][] = []
let reachable = true
let signedIn: string | null = null
let poison: string[] = []
beforeEach(() => {
  reachable = true
  signedIn = null
  poison = []
  received.length = 0
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    if (!reachable) throw new TypeError('no network')
    const { learnerId, reviews } = JSON.parse(body)
    const ids: string[] = reviews.map(({ id }: { id: string }) => id)
    if (signedIn !== null && learnerId !== signedIn) return Response.json({ code: 'other-account', message: '' }, { status: 409 })
    if (ids.some((id) => poison.includes(id))) return Response.json({ code: 'internal', message: '' }, { status: 500 })
    received.push(ids)
    return Response.json({ results: ids.map((id) => ({ id, status: 'stored', score: null, rating: null, nextDueAt: null })) })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await emptyStore('outbox')
})

describe('the outbox', () => {
  it('keeps an answer until the server has acknowledged it', async () => {
    const waiting = review()
    await keep('outbox', { learnerId: 'mina', review: waiting })
    reachable = false
    await expect(flushOutbox('mina')).rejects.toThrow(TypeError)
    reachable = true
    expect((await flushOutbox('mina')).map(({ id }) => id)).toEqual([waiting.id])
    expect(await flushOutbox('mina')).toEqual([])
  })

  it('sends in the order of the answers, at most 50 in a batch', async () => {
    const list = Array.from({ length: 60 }, review)
    for (const one of [...list].reverse()) await keep('outbox', { learnerId: 'mina', review: one })
    await flushOutbox('mina')
    expect(received.map((batch) => batch.length)).toEqual([50, 10])
    expect(received.flat()).toEqual(list.map(({ id }) => id))
  })

  it('never sends one learner’s answers for another on the same device', async () => {
    const [hers, his] = [review(), review()]
    await keep('outbox', { learnerId: 'mina', review: hers })
    await keep('outbox', { learnerId: 'juno', review: his })
    await flushOutbox('juno')
    expect(received.flat()).toEqual([his.id])
    await flushOutbox('mina')
    expect(received.flat()).toEqual([his.id, hers.id])
  })

  it('says whose answers they are, and keeps them while another account is signed in', async () => {
    await keep('outbox', { learnerId: 'mina', review: review() })
    signedIn = 'juno'
    await expect(flushOutbox('mina')).rejects.toMatchObject({ code: 'other-account' })
    signedIn = 'mina'
    expect(await flushOutbox('mina')).toHaveLength(1)
  })

  it('lets one answer that the server fails at hold up no other, and keeps it', async () => {
    const [first, bad, last] = [review(), review(), review()]
    for (const one of [first, bad, last]) await keep('outbox', { learnerId: 'mina', review: one })
    poison = [bad.id]
    expect((await flushOutbox('mina')).map(({ id }) => id)).toEqual([first.id, last.id])
    poison = []
    expect((await flushOutbox('mina')).map(({ id }) => id)).toEqual([bad.id])
  })

  it('does not ask for each answer while a proxy says that the server is away', async () => {
    for (let at = 0; at < 60; at += 1) await keep('outbox', { learnerId: 'mina', review: review() })
    for (const status of [502, 503, 504]) {
      const away = vi.fn(async () => new Response('<html>', { status }))
      vi.stubGlobal('fetch', away)
      await expect(flushOutbox('mina')).rejects.toMatchObject({ status })
      expect(away).toHaveBeenCalledTimes(1)
    }
  })

  it('says so when the server fails at everything', async () => {
    const list = [review(), review()]
    for (const one of list) await keep('outbox', { learnerId: 'mina', review: one })
    poison = list.map(({ id }) => id)
    await expect(flushOutbox('mina')).rejects.toMatchObject({ status: 500 })
  })
})
