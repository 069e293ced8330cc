import type { Instant } from '../../core/shared/instant'
import { planBatch } from '../../core/schedule/plan-batch'
import type { StudyBatch } from '../../core/schedule/study-batch'
import type { AuthorizedLearnerId } from '../actor'
import { askQuestions } from './ask-questions'
import { deadlineToday } from './deadline/deadline-today'
import { readStudyMaterial } from './study-material'

/** What the learner is to be asked now, at most `limit` questions, with the counts for the whole day. */
export async function getStudyQueue(learnerId: AuthorizedLearnerId, limit: number, now: Instant): Promise<StudyBatch> {
  const { audience, settings, cards, keyPointIds, related, leeches, planned, ...set } = await readStudyMaterial(learnerId, now)
  const deadline = await deadlineToday(learnerId, { deadline: set.deadline, state: settings, cards, askableIds: keyPointIds }, now)
  const batch = planBatch({ askableIds: keyPointIds, cards, settings, related, planned, leeches, deadline, now, limit })
  return batch.withQuestions(await askQuestions(learnerId, audience, batch.keyPointIds, batch.pick))
}
