import { findClassrooms, findMembershipsOf } from '../../data/classroom.ts'
import { database } from '../../data/client.ts'
import { countAnswers } from '../../data/review.ts'
import { countCards } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'

/** What goes with an account. */
export type Deletion = {
  answers: number
  keyPoints: number
  /** Names of the classrooms that its owner is in. */
  memberOf: string[]
  /** Names of the classrooms that its owner leads. */
  leads: string[]
}

/** What would go if this account were deleted now. */
export async function readDeletion(id: AuthorizedLearnerId): Promise<Deletion> {
  const db = database()
  const [answers, keyPoints, memberOf, taught] = await Promise.all([
    countAnswers(db, id), countCards(db, id), findMembershipsOf(db, id), findClassrooms(db, id),
  ])
  return { answers, keyPoints, memberOf: memberOf.map(({ name }) => name), leads: taught.filter(({ isLed }) => isLed).map(({ name }) => name) }
}
