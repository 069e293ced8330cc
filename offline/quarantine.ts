import { type QuarantinedReview, ofLearner, openHoedam } from './hoedam-db'

/** An answer that the server did not take. */
export type RefusedAnswer = Pick<QuarantinedReview, 'reason'> & {
  id: string
  /** Epoch ms, by the device's clock. */
  answeredAt: number
  /** null: no pack on the device has its question. */
  stem: string | null
}

/** What the server refused of this learner's, oldest first. */
export async function findRefused(learnerId: string): Promise<RefusedAnswer[]> {
  const db = await openHoedam()
  const [kept, packs] = await Promise.all([db.getAllFromIndex('quarantine', 'byLearner', learnerId), db.getAll('packs', ofLearner(learnerId))])
  const stems = new Map(packs.flatMap(({ pack }) => pack.questions.map(({ id, stem }) => [id, stem] as const)))
  return kept.map(({ review, reason }) => ({ id: review.id, answeredAt: Date.parse(review.reviewedAt), stem: stems.get(review.questionId) ?? null, reason }))
}
