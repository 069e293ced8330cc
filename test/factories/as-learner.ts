import type { AuthorizedLearnerId } from '#server/actor'

/** A learner id as `server/actor.ts` would mint it. For tests of what lies behind that door. */
export function asLearner(accountId: string): AuthorizedLearnerId {
  return accountId as AuthorizedLearnerId
}
