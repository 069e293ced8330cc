import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerReview } from '../test/factories/answer-review'
import { countGuestAnswers, discardGuestAnswers, findGuestReviews, recordGuestReview } from './guest-store'
import { mergeGuestAnswers } from './merge-guest-answers'

afterEach(async () => {
  vi.unstubAllGlobals()
  await discardGuestAnswers()
})

const reply = (status: string) =>
  vi.fn(async (_: string, { body }: { body: string }) =>
    Response.json({ results: JSON.parse(body).reviews.map(({ id }: { id: string }) => ({ id, status })) }))

describe('the guest store', () => {
  it('keeps each answer once', async () => {
    const answer = answerReview()
    await recordGuestReview(answer)
    await recordGuestReview(answer)
    expect(await findGuestReviews()).toEqual([answer])
  })

  it('adds the answers to the account on screen, marked as a guest’s, then forgets them', async () => {
    const fetch = reply('stored')
    vi.stubGlobal('fetch', fetch)
    for (let i = 0; i < 51; i++) await recordGuestReview(answerReview())
    expect(await mergeGuestAnswers('mina')).toEqual({ refused: 0 })
    expect(fetch).toHaveBeenCalledTimes(2)
    expect(JSON.parse(fetch.mock.calls[0]?.[1].body ?? '')).toMatchObject({ answeredAsGuest: true, learnerId: 'mina' })
    expect(await countGuestAnswers()).toBe(0)
  })

  it('keeps everything when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => { throw new TypeError('no network') })
    await recordGuestReview(answerReview())
    await expect(mergeGuestAnswers('mina')).rejects.toThrow()
    expect(await countGuestAnswers()).toBe(1)
  })

  it('keeps an answer that was given while the others were sent', async () => {
    const [before, meanwhile] = [answerReview(), answerReview()]
    await recordGuestReview(before)
    vi.stubGlobal('fetch', async (...args: Parameters<ReturnType<typeof reply>>) => {
      await recordGuestReview(meanwhile)
      return reply('stored')(...args)
    })
    await mergeGuestAnswers('mina')
    expect(await findGuestReviews()).toEqual([meanwhile])
  })

  it('counts what the server refused', async () => {
    vi.stubGlobal('fetch', reply('rejected'))
    await recordGuestReview(answerReview())
    expect(await mergeGuestAnswers('mina')).toEqual({ refused: 1 })
    expect(await countGuestAnswers()).toBe(0)
  })
})
