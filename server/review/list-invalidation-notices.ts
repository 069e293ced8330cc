import type { Instant } from '../../core/shared/instant'
import { revisionName } from '../../core/question/revision-name'
import { database } from '../../data/client.ts'
import { findQuestionRevisions } from '../../data/question.ts'
import { findOpenNotices } from '../../data/review.ts'
import type { AuthorizedLearnerId } from '../actor'

/** What a learner is told: which question it was, and when they last answered it. */
export type NoticeToLearner = { questionId: string; revision: string; stem: string; answeredAt: Instant }

/** The answers of a learner that no longer count and of which the learner has not dismissed the notice, oldest first. */
export async function listInvalidationNotices(learnerId: AuthorizedLearnerId): Promise<NoticeToLearner[]> {
  const db = database()
  const notices = await findOpenNotices(db, learnerId)
  const questions = await findQuestionRevisions(db, notices)
  const stems = new Map(questions.map(({ id, revision, stem }) => [revisionName({ questionId: id, revision }), stem]))
  return notices.map(({ questionId, revision, answeredAt }) => ({
    questionId, revision, stem: stems.get(revisionName({ questionId, revision })) ?? '', answeredAt: answeredAt.getTime(),
  }))
}
