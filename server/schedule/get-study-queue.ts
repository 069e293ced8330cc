import type { Instant } from '../../core/shared/instant'
import { projectPracticeQuestion } from '../../core/question/project-practice-question'
import { pickQuestion } from '../../core/schedule/form-ladder'
import { stabilityOf } from '../../core/schedule/memory'
import type { StudyBatch } from '../../core/schedule/study-batch'
import { studyDay } from '../../core/schedule/study-day'
import { buildStudyQueue } from '../../core/schedule/study-queue'
import { findArticles } from '../../data/article.ts'
import { database } from '../../data/client.ts'
import { findStudiableKeyPointIds } from '../../data/key-point.ts'
import { findProbes, findQuestionRevisions } from '../../data/question.ts'
import { findExposures } from '../../data/review.ts'
import { findCards, findLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'
import { getRelatedKeyPoints } from './related-key-points'

/** What the learner is to be asked now, at most `limit` questions, with the counts for the whole day. */
export async function getStudyQueue(learnerId: AuthorizedLearnerId, limit: number, now: Instant): Promise<StudyBatch> {
  const db = database()
  const [settings, cards, keyPointIds, related] = await Promise.all([
    findLearnerState(db, learnerId), findCards(db, learnerId), findStudiableKeyPointIds(db), getRelatedKeyPoints(),
  ])
  const queue = buildStudyQueue({ keyPointIds, cards, settings, now, limit, related })
  const asked = queue.items.map((item) => item.keyPointId)
  const [probes, exposures, articles] = await Promise.all([
    findProbes(db, asked), findExposures(db, learnerId, asked), findArticles(db),
  ])
  const chosen = queue.items.map((item) => ({
    item,
    probe: pickQuestion(
      probes
        .filter((probe) => probe.keyPointId === item.keyPointId)
        .map((probe) => ({ ...probe, lastAnsweredAt: exposures.get(probe.id) ?? null })),
      cards.get(item.keyPointId) ?? null,
    ),
  }))
  const questions = new Map(
    (await findQuestionRevisions(db, chosen.flatMap(({ probe }) =>
      probe ? [{ questionId: probe.id, revision: probe.currentRevision }] : [],
    ))).map((question) => [question.id, question]),
  )
  const items = chosen.flatMap(({ item, probe }) => {
    const question = probe && questions.get(probe.id)
    return question ? [{ ...item, question: projectPracticeQuestion(question, articles), stabilityDays: stabilityOf(cards.get(item.keyPointId)) }] : []
  })
  return {
    items, left: queue.left, doneForToday: queue.doneForToday, nextDueAt: queue.nextDueAt,
    studyDay: studyDay(now, settings),
    dayRule: { timeZone: settings.timeZone, rolloverHour: settings.rolloverHour },
    sessionSize: settings.sessionSize,
  }
}
