import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { expect, it } from 'vitest'
import { answerReview } from '../test/factories/answer-review'
import { discardGuestAnswers, recordGuestReview } from './guest-store'
import { hasGuestReviews } from './has-guest-reviews'

it('says no without making a database, yes once a guest has answered, and no when the answers are gone', async () => {
  await deleteDB('hoedam')
  expect(await hasGuestReviews()).toBe(false)
  expect(await indexedDB.databases()).toEqual([])
  await recordGuestReview(answerReview({}))
  expect(await hasGuestReviews()).toBe(true)
  await discardGuestAnswers()
  expect(await hasGuestReviews()).toBe(false)
})
