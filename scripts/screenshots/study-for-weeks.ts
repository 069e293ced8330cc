import { v7 as uuidV7 } from 'uuid'
import type { APIRequestContext } from '@playwright/test'
import type { Certainty } from '../../core/review/review'
import { respond } from '../../test/factories/respond'

const DAY_MS = 86_400_000
const BATCH = 50
const KEY_POINTS = 48
/** Days after the first answer on which a key point is asked again. */
const AGAIN_AFTER_DAYS = [0, 1, 3, 8, 20, 45]
const CERTAINTIES: Certainty[] = ['sure', 'fairly-sure', 'sure', 'unsure', 'fairly-sure']

/** Answers of about two months, sent to the account that is signed in: what a page of figures needs to have any. */
export async function studyForWeeks(request: APIRequestContext, baseURL: string): Promise<void> {
  const pack = await (await request.get('/api/practice/pack')).json()
  const now = Date.now()
  const reviews = pack.keyPointIds.slice(0, KEY_POINTS).flatMap((keyPointId: string, at: number) => {
    const questions = pack.questions.filter((question: { keyPointId: string }) => question.keyPointId === keyPointId)
    return AGAIN_AFTER_DAYS.map((days, turn) => {
      const question = questions[turn % questions.length]
      // A quarter of the first answers is wrong, and one in nine later ones.
      const isRight = turn === 0 ? at % 4 !== 0 : (at + turn * 5) % 9 !== 0
      const reviewedAt = now - (62 - at * 0.9 - days) * DAY_MS - (at % 7) * 60_000
      return {
        id: uuidV7({ msecs: reviewedAt }), type: 'answer', questionId: question.id, questionRevision: question.revision,
        response: respond(question, isRight), certainty: CERTAINTIES[(at + turn) % CERTAINTIES.length], hinted: false,
        durationMs: 6_000 + ((at * 7 + turn * 3) % 11) * 1_000, reviewedAt: new Date(reviewedAt).toISOString(),
      }
    }).filter(({ reviewedAt }) => Date.parse(reviewedAt) < now - DAY_MS / 2)
  })
  for (let from = 0; from < reviews.length; from += BATCH) {
    const answer = await request.post('/api/reviews', {
      data: { clientNow: new Date().toISOString(), deviceId: 'pictures', reviews: reviews.slice(from, from + BATCH) }, headers: { origin: baseURL },
    })
    if (!answer.ok()) throw new Error(`The answers were not stored: ${await answer.text()}`)
  }
}
