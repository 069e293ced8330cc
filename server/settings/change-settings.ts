import { allowLongStatements, database, inTransaction } from '../../data/client.ts'
import { deletePlannedDays, lockLearnerState } from '../../data/schedule.ts'
import { updateSettings } from '../../data/settings.ts'
import type { AuthorizedLearnerId } from '../actor'
import { refoldAllCards } from '../schedule/refold-all-cards'
import type { SettingsChange } from './settings-schema'

/** Refolding 100,000 reviews takes seconds, not minutes. */
const REFOLD_TIMEOUT_MS = 60_000

/**
 * Stores what the account's owner chose. Another desired retention moves the due date of every card: they are folded
 * anew in the same transaction. The lock on the learner's row keeps answers that arrive meanwhile out of it.
 */
export async function changeSettings(learnerId: AuthorizedLearnerId, changes: SettingsChange): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const state = await lockLearnerState(tx, learnerId)
    await updateSettings(tx, learnerId, changes)
    if (changes.weekdayShares) await deletePlannedDays(tx, learnerId)
    const { desiredRetention = state.desiredRetention } = changes
    if (desiredRetention === state.desiredRetention) return
    await allowLongStatements(tx, REFOLD_TIMEOUT_MS)
    await refoldAllCards(tx, learnerId, { ...state, desiredRetention })
  }, { timeoutMs: REFOLD_TIMEOUT_MS })
}
