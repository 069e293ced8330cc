import { unpackQuestion } from '#core/question/practice-pack'
import type { PracticeQuestion } from '#core/question/practice-question'
import type { StudyPack } from '#core/question/study-pack'
import type { DeadlineToday } from '#core/schedule/deadline-queue'
import type { DevicePlan } from '#core/schedule/device-plan'
import { planBatch } from '#core/schedule/plan-batch'
import type { StudyBatch } from '#core/schedule/study-batch'
import { studyDay } from '#core/schedule/study-day'
import type { Instant } from '#core/shared/instant'
import { findDeviceMemory } from './device-cards'
import { ofLearner, openHoedam } from './hoedam-db'
import { lastAnsweredAt } from './last-answered-at'

/**
 * What the learner is to be asked now, at most `limit` questions, from what is kept on this device, as the server would choose it of
 * the questions that are here. null when nothing is kept. `now` is the device's own clock.
 */
export async function deviceBatch(learnerId: string, limit: number, now: Instant): Promise<StudyBatch | null> {
  const packs = await findPacks(learnerId)
  const { cards, planned, kept } = await findDeviceMemory(learnerId)
  if (!kept || packs.length === 0) return null
  const { plan, clockOffsetMs } = kept
  const at = now + clockOffsetMs
  const isHere = new Set(packs.flatMap(({ questions }) => questions.map(({ keyPointId }) => keyPointId)))
  const batch = planBatch({
    askableIds: plan.keyPointIds.filter((id) => isHere.has(id)), cards, settings: plan.settings,
    related: new Map(Object.entries(plan.related).map(([id, others]) => [id, new Set(others)])),
    planned, leeches: plan.leeches, deadline: deadlineOn(studyDay(at, plan.settings), plan), now: at, limit,
  })
  const seen = await exposuresOf(learnerId, batch.keyPointIds)
  const questions = new Map<string, PracticeQuestion>()
  for (const keyPointId of batch.keyPointIds) {
    const probes = packs.flatMap((pack) => pack.questions.flatMap((question) => (
      question.keyPointId === keyPointId ? [{ id: question.id, kind: question.kind, lastAnsweredAt: seen.get(question.id) ?? null, question, pack }] : []
    )))
    const picked = batch.pick(probes, keyPointId)
    if (picked) questions.set(keyPointId, unpackQuestion(picked.pack, picked.question))
  }
  return batch.withQuestions(questions)
}

/** The part of the plan for the learner's date that falls on a study day; null when there is none. */
function deadlineOn(day: string, { deadlineDays }: DevicePlan): DeadlineToday | null {
  const today = deadlineDays[day]
  return today ? { ...today, keyPointIds: new Set(today.keyPointIds) } : null
}

async function findPacks(learnerId: string): Promise<StudyPack[]> {
  return (await (await openHoedam()).getAll('packs', ofLearner(learnerId))).map(({ pack }) => pack)
}

async function exposuresOf(learnerId: string, keyPointIds: readonly string[]): Promise<Map<string, number>> {
  const index = (await openHoedam()).transaction('reviews').store.index('byKeyPoint')
  const kept = await Promise.all(keyPointIds.map((keyPointId) => index.getAll([learnerId, keyPointId])))
  return lastAnsweredAt(kept.flat().map(({ review }) => review))
}
