import type { PracticeQuestion } from '../../core/question/practice-question'
import { projectPracticeQuestion } from '../../core/question/project-practice-question'
import type { Probe } from '../../core/schedule/form-ladder'
import { findArticles } from '../../data/article.ts'
import type { Audience } from '../../data/audience.ts'
import { database } from '../../data/client.ts'
import { findProbes, findQuestionRevisions } from '../../data/question.ts'
import { findExposures } from '../../data/review.ts'
import type { AuthorizedLearnerId } from '../actor'

/** The question to ask of each of these key points, as `pick` chooses it from those that ask for it; by key point. */
export async function askQuestions(
  learnerId: AuthorizedLearnerId,
  audience: Audience,
  keyPointIds: readonly string[],
  pick: <P extends Probe>(probes: readonly P[], keyPointId: string) => P | null,
): Promise<Map<string, PracticeQuestion>> {
  const db = database()
  const [probes, exposures, articles] = await Promise.all([
    findProbes(db, audience, keyPointIds), findExposures(db, learnerId, keyPointIds), findArticles(db, audience),
  ])
  const seen = probes.map((probe) => ({ ...probe, lastAnsweredAt: exposures.get(probe.id) ?? null }))
  const chosen = keyPointIds.flatMap((keyPointId) => {
    const probe = pick(seen.filter((each) => each.keyPointId === keyPointId), keyPointId)
    return probe ? [{ questionId: probe.id, revision: probe.currentRevision }] : []
  })
  const questions = await findQuestionRevisions(db, chosen)
  return new Map(questions.map((question) => [question.keyPointId, projectPracticeQuestion(question, articles)]))
}
