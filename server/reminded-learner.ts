import type { AuthorizedLearnerId } from './actor'

/**
 * A learner whose reminders are made without a session: found by the secret in a link of theirs (only its hash is stored), or by the program
 * that sends what they asked for. Beside `actor.ts`, which needs a request.
 */
export function remindedLearnerId(learnerId: string): AuthorizedLearnerId {
  return learnerId as AuthorizedLearnerId
}
