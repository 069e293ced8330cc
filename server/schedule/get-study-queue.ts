import type { Instant } from '../../core/shared/instant'
import { chooseDeadline } from '../../core/schedule/choose-deadline'
import { pickQuestion } from '../../core/schedule/form-ladder'
import { isInForce, pausesOf, pickOtherForm, withDrills } from '../../core/schedule/leech-remedies'
import { stabilityOf } from '../../core/schedule/memory'
import type { StudyBatch } from '../../core/schedule/study-batch'
import { studyDay } from '../../core/schedule/study-day'
import { buildDeadlineQueue } from '../../core/schedule/deadline-queue'
import { buildStudyQueue } from '../../core/schedule/study-queue'
import { database } from '../../data/client.ts'
import { findDeadlinesOf } from '../../data/deadline.ts'
import { findStudiableKeyPointIds } from '../../data/key-point.ts'
import { findLeeches } from '../../data/leech.ts'
import { findCards, findLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'
import { learnerAudience } from '../audience'
import { askQuestions } from './ask-questions'
import { deadlineToday } from './deadline/deadline-today'
import { planDays } from './plan-days'
import { getRelatedKeyPoints } from './related-key-points'

/** What the learner is to be asked now, at most `limit` questions, with the counts for the whole day. */
export async function getStudyQueue(learnerId: AuthorizedLearnerId, limit: number, now: Instant): Promise<StudyBatch> {
  const db = database()
  const audience = await learnerAudience(learnerId)
  const [settings, cards, studiableIds, related, deadlines, leeches] = await Promise.all([
    findLearnerState(db, learnerId), findCards(db, learnerId), findStudiableKeyPointIds(db, audience), getRelatedKeyPoints(audience), findDeadlinesOf(db, learnerId),
    findLeeches(db, learnerId),
  ])
  const paused = pausesOf(leeches)
  const keyPointIds = studiableIds.filter((id) => !paused.keyPointIds.has(id))
  const planned = await planDays(learnerId, settings, cards)
  const inForce = chooseDeadline(deadlines.own, deadlines.assigned, studyDay(now, settings))
  const deadline = await deadlineToday(learnerId, { deadline: inForce, state: settings, cards, askableIds: keyPointIds }, now)
  const input = { keyPointIds, cards, settings, now, limit, related, planned }
  const queue = deadline ? buildDeadlineQueue(input, deadline) : buildStudyQueue(input)
  const asked = withDrills(queue.items, leeches, cards, new Set(keyPointIds))
  const inOtherForm = new Map(leeches.flatMap((leech) => (leech.remedy.type === 'other-form' && isInForce(leech, cards) ? [[leech.keyPointId, leech]] : [])))
  const questions = await askQuestions(learnerId, audience, asked.map((item) => item.keyPointId), (probes, keyPointId) => {
    const open = probes.filter(({ id }) => !paused.questionIds.has(id))
    const [card, leech] = [cards.get(keyPointId) ?? null, inOtherForm.get(keyPointId)]
    return leech ? pickOtherForm(open, leech.evidence, card?.lastQuestionId ?? null) : pickQuestion(open, card)
  })
  const drills = asked.length - queue.items.length
  const items = asked.flatMap((item) => {
    const question = questions.get(item.keyPointId)
    return question ? [{ ...item, question, stabilityDays: stabilityOf(cards.get(item.keyPointId)) }] : []
  })
  return {
    items, left: { ...queue.left, due: queue.left.due + Math.max(0, drills) }, doneForToday: queue.doneForToday, nextDueAt: queue.nextDueAt,
    studyDay: studyDay(now, settings),
    dayRule: { timeZone: settings.timeZone, rolloverHour: settings.rolloverHour },
    sessionSize: settings.sessionSize,
  }
}
