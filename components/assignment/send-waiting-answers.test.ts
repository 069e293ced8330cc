import { describe, expect, it } from 'vitest'
import { RequestError } from '#offline/post-json'
import { type Refusal, sendWaitingAnswers, type Saved, type WaitingAnswer } from './send-waiting-answers'

const refused = (status: number, code: string) => new RequestError(status, code, '', null)
const answer = (optionId: string): WaitingAnswer => ({ response: { type: 'option', optionId }, durationMs: 1 })
const three = () => new Map([[0, answer('a')], [1, answer('b')], [2, answer('c')]])

/** Sends what waits to a server that throws this at an item. */
async function send(waiting: Map<number, WaitingAnswer>, thrown: ReadonlyMap<number, Error>, saved: Saved = { status: 'saved', key: null }) {
  const tried: number[] = []
  const refusals = new Map<number, Refusal>()
  let ended = 0
  const outcome = await sendWaitingAnswers(waiting, async (position) => {
    tried.push(position)
    const error = thrown.get(position)
    if (error) throw error
    return saved
  }, { onKey: () => undefined, onEnded: () => ended++, onRefused: (position, refusal) => refusals.set(position, refusal) })
  return { outcome, tried, refusals: [...refusals], ended, left: [...waiting.keys()] }
}

describe('sendWaitingAnswers', () => {
  it.each([
    [400, 'invalid-input', 'not-accepted'], [404, 'not-found', 'not-yours'], [409, 'other-account', 'not-yours'], [413, 'too-large', 'not-accepted'],
  ] as const)('marks what is refused with %i %s and sends the rest', async (status, code, refusal) => {
    expect(await send(three(), new Map([[0, refused(status, code)]]))).toEqual({ outcome: 'sent', tried: [0, 1, 2], refusals: [[0, refusal]], ended: 0, left: [] })
  })

  it('keeps everything while nobody is signed in', async () => {
    expect(await send(three(), new Map([[0, refused(401, 'not-signed-in')]]))).toMatchObject({ outcome: 'signed-out', tried: [0], refusals: [], left: [0, 1, 2] })
  })

  it.each([['no network', new TypeError('failed')], ['too many requests', refused(429, 'too-many-attempts')], ['a server that restarts', refused(503, 'internal')]])('keeps everything on %s', async (_what, error) => {
    expect(await send(three(), new Map([[0, error]]))).toMatchObject({ outcome: 'failed', tried: [0], refusals: [], left: [0, 1, 2] })
  })

  it('sends the rest past one that the server fails on, which goes on waiting', async () => {
    expect(await send(three(), new Map([[0, refused(500, 'internal')]]))).toMatchObject({ outcome: 'failed', tried: [0, 1, 2], refusals: [], left: [0] })
  })

  it('sends nothing more to an attempt that is over', async () => {
    expect(await send(three(), new Map(), { status: 'ended' })).toMatchObject({ outcome: 'sent', tried: [0], ended: 1, left: [] })
  })

  it('sends the answer that took the place of a refused one, which is then marked no more', async () => {
    const waiting = new Map([[0, answer('a')]])
    const refusals: number[] = []
    const tried: WaitingAnswer[] = []
    const outcome = await sendWaitingAnswers(waiting, async (position, given) => {
      tried.push(given)
      if (tried.length > 1) return { status: 'saved', key: null }
      waiting.set(position, answer('b'))
      throw refused(400, 'invalid-input')
    }, { onKey: () => undefined, onEnded: () => undefined, onRefused: (position) => refusals.push(position) })
    expect([outcome, tried, refusals]).toEqual(['sent', [answer('a'), answer('b')], []])
  })
})
