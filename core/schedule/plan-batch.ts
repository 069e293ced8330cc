import type { RelatedKeyPoints } from '../key-point/related-key-points'
import type { PracticeQuestion } from '../question/practice-question'
import type { Instant } from '../shared/instant'
import { type DeadlineToday, buildDeadlineQueue } from './deadline-queue'
import { type Probe, pickQuestion } from './form-ladder'
import { type Leech, isInForce, pausesOf, pickOtherForm, withDrills } from './leech-remedies'
import { type Card, stabilityOf } from './memory'
import type { PlannedDue } from './plan-due-days'
import type { SessionSize } from './session-size'
import type { StudyBatch } from './study-batch'
import { studyDay } from './study-day'
import { type StudyQueue, type StudySettings, buildStudyQueue } from './study-queue'

/** All that decides what a learner is asked now, the same on the server and on a device. */
export type BatchMaterial = {
  /** In teaching order: the key points with a question to ask, without those that are paused. */
  askableIds: readonly string[]
  cards: ReadonlyMap<string, Card>
  settings: StudySettings & { sessionSize: SessionSize }
  related: RelatedKeyPoints
  planned: ReadonlyMap<string, PlannedDue>
  leeches: readonly Leech[]
  /** null: no date ahead. */
  deadline: DeadlineToday | null
  now: Instant
  /** Questions at most, drills not counted. */
  limit: number
}

export type PlannedBatch = {
  /** In the order in which they are to be asked. */
  keyPointIds: readonly string[]
  /** The question to ask of a key point, among those that ask for it; null when none is open. */
  pick: <P extends Probe>(probes: readonly P[], keyPointId: string) => P | null
  /** The batch with the questions chosen, by key point; an item without one is left out. */
  withQuestions: (questions: ReadonlyMap<string, PracticeQuestion>) => StudyBatch
}

/** What to ask now: the one queue for server and device, with drills and the choice of each question. */
export function planBatch({ askableIds, cards, settings, related, planned, leeches, deadline, now, limit }: BatchMaterial): PlannedBatch {
  const input = { keyPointIds: askableIds, cards, settings, now, limit, related, planned }
  const queue = deadline ? buildDeadlineQueue(input, deadline) : buildStudyQueue(input)
  const asked = withDrills(queue.items, leeches, cards, new Set(askableIds))
  const { questionIds: paused } = pausesOf(leeches)
  const inOtherForm = new Map(leeches.flatMap((leech) => (
    leech.remedy.type === 'other-form' && isInForce(leech, cards) ? [[leech.keyPointId, leech] as const] : []
  )))
  return {
    keyPointIds: asked.map(({ keyPointId }) => keyPointId),
    pick: (probes, keyPointId) => {
      const open = probes.filter(({ id }) => !paused.has(id))
      const [card, leech] = [cards.get(keyPointId) ?? null, inOtherForm.get(keyPointId)]
      return leech ? pickOtherForm(open, leech.evidence, card?.lastQuestionId ?? null) : pickQuestion(open, card)
    },
    withQuestions: (questions) => ({
      ...countsOf(queue, asked.length - queue.items.length),
      items: asked.flatMap((item) => {
        const question = questions.get(item.keyPointId)
        return question ? [{ ...item, question, stabilityDays: stabilityOf(cards.get(item.keyPointId)) }] : []
      }),
      studyDay: studyDay(now, settings),
      dayRule: { timeZone: settings.timeZone, rolloverHour: settings.rolloverHour },
      sessionSize: settings.sessionSize,
    }),
  }
}

function countsOf({ left, doneForToday, nextDueAt }: StudyQueue, drills: number) {
  return { left: { ...left, due: left.due + Math.max(0, drills) }, doneForToday, nextDueAt }
}
