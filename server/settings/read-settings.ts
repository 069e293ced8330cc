import { database } from '../../data/client.ts'
import { type Settings, findSettings } from '../../data/settings.ts'
import type { AuthorizedLearnerId } from '../actor'

/** What the account's owner chose. */
export function readSettings(learnerId: AuthorizedLearnerId): Promise<Settings> {
  return findSettings(database(), learnerId)
}
