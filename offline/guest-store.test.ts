import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerReview } from '../test/factories/answer-review'
import { countGuestAnswers, discardGuestAnswers, findGuestReviews, mergeGuestAnswers, recordGuestReview } from './guest-store'

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

  it('adds the answers to an account marked as a guest’s, then forgets them', async () => {
    const fetch = reply('stored')
    vi.stubGlobal('fetch', fetch)
    for (let i = 0; i < 51; i++) await recordGuestReview(answerReview())
    expect(await mergeGuestAnswers()).toBe(51)
    expect(fetch).toHaveBeenCalledTimes(2)
    expect(JSON.parse(fetch.mock.calls[0]?.[1].body ?? '')).toMatchObject({ answeredAsGuest: true })
    expect(await countGuestAnswers()).toBe(0)
  })

  it('keeps everything when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => { throw new TypeError('no network') })
    await recordGuestReview(answerReview())
    await expect(mergeGuestAnswers()).rejects.toThrow()
    expect(await countGuestAnswers()).toBe(1)
  })

  it('does not count what the server rejected', async () => {
    vi.stubGlobal('fetch', reply('rejected'))
    await recordGuestReview(answerReview())
    expect(await mergeGuestAnswers()).toBe(0)
  })
})
