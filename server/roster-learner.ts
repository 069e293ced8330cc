import type { AuthorizedClassroomId, AuthorizedLearnerId } from './actor'

/**
 * A learner whom the roster of a classroom that the actor teaches has named: for figures about them. Beside `actor.ts`, and without
 * what that needs of requests.
 */
export function rosterLearnerId(_classroomId: AuthorizedClassroomId, learnerId: string): AuthorizedLearnerId {
  return learnerId as AuthorizedLearnerId
}
