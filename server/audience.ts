import 'server-only'
import { cache } from 'react'
import { type Audience, findClassroomsStudied, findClassroomsToRead } from '../data/audience.ts'
import { database } from '../data/client.ts'
import type { Actor, AuthorizedClassroomId, AuthorizedLearnerId } from './actor'

/** The one place where audiences are made: beside `actor.ts`, and without what that needs of requests, for programs without any. */
function audience(classroomIds: readonly string[]): Audience {
  return { classroomIds } as Audience
}

/** What is for everybody: all that a guest is given. */
export const EVERYBODY: Audience = audience([])

/** What a person may read and study: what is for everybody, and the own articles of the classrooms they lead, teach in or are active in. */
export async function audienceOf(actor: Actor): Promise<Audience> {
  return actor.type === 'guest' ? EVERYBODY : readersAudience(actor.userId)
}

/** The same of a learner's account. */
export async function learnerAudience(learnerId: AuthorizedLearnerId): Promise<Audience> {
  return readersAudience(learnerId)
}

/** Looked up once a request. Most classrooms have no articles of their own: then everybody's audience, with all that is kept for it. */
const readersAudience = cache(async (accountId: string): Promise<Audience> => {
  const classroomIds = await findClassroomsToRead(database(), accountId)
  return classroomIds.length === 0 ? EVERYBODY : audience(classroomIds)
})

/** What a classroom as such works with: what is for everybody, and its own articles; not those of its people's other classrooms. */
export function classroomAudience(classroomId: AuthorizedClassroomId): Audience {
  return audience([classroomId])
}

/** As `classroomAudience`, for work that nobody asked for: settling an assignment of this classroom. What it reads leaves the server as sums alone. */
export function settlingAudience(classroomId: string): Audience {
  return audience([classroomId])
}

/** Of whose questions a learner may send answers: what the learner reads now, and classrooms they were in and answered questions of. */
export async function answeringAudience(learnerId: AuthorizedLearnerId): Promise<Audience> {
  const [readable, studied] = await Promise.all([findClassroomsToRead(database(), learnerId), findClassroomsStudied(database(), learnerId)])
  return audience([...new Set([...readable, ...studied])].sort())
}
