import { pickPractice, practiceTurn, weakestFirst } from '../../core/schedule/practice'
import { pausesOf } from '../../core/schedule/leech-remedies'
import type { StudyBatch } from '../../core/schedule/study-batch'
import { stabilityOf } from '../../core/schedule/memory'
import { studyDay } from '../../core/schedule/study-day'
import type { Instant } from '../../core/shared/instant'
import { database } from '../../data/client.ts'
import { findKeyPointArticles, findStudiableKeyPointIds } from '../../data/key-point.ts'
import { findLeeches } from '../../data/leech.ts'
import { findCards, findLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'
import { learnerAudience } from '../audience'
import { askQuestions } from './ask-questions'

/**
 * Extra practice of what the learner has met before, the weakest first: of one article, of these key points, or of all. Its answers
 * are stored nowhere. Empty when nothing was met yet.
 */
export async function getPracticeBatch(learnerId: AuthorizedLearnerId, of: { articleId: string | null } | { keyPointIds: readonly string[] }, now: Instant): Promise<StudyBatch> {
  const db = database()
  const audience = await learnerAudience(learnerId)
  const [settings, cards, studiable, articles, leeches] = await Promise.all([
    findLearnerState(db, learnerId), findCards(db, learnerId), findStudiableKeyPointIds(db, audience), findKeyPointArticles(db, audience),
    findLeeches(db, learnerId),
  ])
  const isWanted = ({ id, articleIds }: { id: string; articleIds: readonly string[] }) => (
    'keyPointIds' in of ? of.keyPointIds.includes(id) : of.articleId === null || articleIds.includes(of.articleId))
  const wanted = new Set(articles.filter(isWanted).map(({ id }) => id))
  const paused = pausesOf(leeches)
  const met = studiable.flatMap((id) => (wanted.has(id) && !paused.keyPointIds.has(id) ? (cards.get(id) ?? []) : []))
  const keyPointIds = weakestFirst(met, now)
  const questions = await askQuestions(learnerId, audience, keyPointIds, (probes) =>
    pickPractice(probes.filter(({ id }) => !paused.questionIds.has(id)), practiceTurn(now)))
  const items = keyPointIds.flatMap((keyPointId) => {
    const question = questions.get(keyPointId)
    return question ? [{ keyPointId, reason: 'practice' as const, question, stabilityDays: stabilityOf(cards.get(keyPointId)) }] : []
  })
  return {
    items, left: { due: items.length, new: 0 }, doneForToday: items.length === 0, nextDueAt: null,
    studyDay: studyDay(now, settings), dayRule: { timeZone: settings.timeZone, rolloverHour: settings.rolloverHour },
    sessionSize: { unit: 'questions', amount: items.length + 1 },
  }
}
