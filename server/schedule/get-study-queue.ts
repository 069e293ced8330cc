import type { Instant } from '../../core/shared/instant'
import { pickQuestion } from '../../core/schedule/form-ladder'
import { isInForce, pickOtherForm, withDrills } from '../../core/schedule/leech-remedies'
import { stabilityOf } from '../../core/schedule/memory'
import type { StudyBatch } from '../../core/schedule/study-batch'
import { studyDay } from '../../core/schedule/study-day'
import { buildDeadlineQueue } from '../../core/schedule/deadline-queue'
import { buildStudyQueue } from '../../core/schedule/study-queue'
import type { AuthorizedLearnerId } from '../actor'
import { askQuestions } from './ask-questions'
import { deadlineToday } from './deadline/deadline-today'
import { readStudyMaterial } from './study-material'

/** What the learner is to be asked now, at most `limit` questions, with the counts for the whole day. */
export async function getStudyQueue(learnerId: AuthorizedLearnerId, limit: number, now: Instant): Promise<StudyBatch> {
  const { audience, settings, cards, keyPointIds, related, leeches, pausedQuestionIds, planned, ...set } = await readStudyMaterial(learnerId, now)
  const deadline = await deadlineToday(learnerId, { deadline: set.deadline, state: settings, cards, askableIds: keyPointIds }, now)
  const input = { keyPointIds, cards, settings, now, limit, related, planned }
  const queue = deadline ? buildDeadlineQueue(input, deadline) : buildStudyQueue(input)
  const asked = withDrills(queue.items, leeches, cards, new Set(keyPointIds))
  const inOtherForm = new Map(leeches.flatMap((leech) => (leech.remedy.type === 'other-form' && isInForce(leech, cards) ? [[leech.keyPointId, leech]] : [])))
  const questions = await askQuestions(learnerId, audience, asked.map((item) => item.keyPointId), (probes, keyPointId) => {
    const open = probes.filter(({ id }) => !pausedQuestionIds.has(id))
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
