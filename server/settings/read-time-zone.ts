import { database } from '../../data/client.ts'
import { findLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'

/** The time zone that somebody studies in, as an IANA name. */
export async function readTimeZone(learnerId: AuthorizedLearnerId): Promise<string> {
  return (await findLearnerState(database(), learnerId)).timeZone
}
