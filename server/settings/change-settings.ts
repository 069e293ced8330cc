import { allowLongStatements, database, inTransaction } from '../../data/client.ts'
import { deletePlannedDays, lockLearnerState } from '../../data/schedule.ts'
import { updateSettings } from '../../data/settings.ts'
import type { AuthorizedLearnerId } from '../actor'
import { projectAllReviews } from '../schedule/project-reviews'
import type { SettingsChange } from './settings-schema'

/** Refolding 100,000 reviews takes seconds, not minutes. */
const REFOLD_TIMEOUT_MS = 60_000

/**
 * Stores what the account's owner chose. Another desired retention moves the due date of every card, another time zone or hour at which
 * the study day begins the days of the rollups: they are folded anew in the same transaction. The lock on the learner's row keeps
 * answers that arrive meanwhile out of it.
 */
export async function changeSettings(learnerId: AuthorizedLearnerId, changes: SettingsChange): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const state = await lockLearnerState(tx, learnerId)
    await updateSettings(tx, learnerId, changes)
    if (changes.weekdayShares) await deletePlannedDays(tx, learnerId)
    const { desiredRetention = state.desiredRetention, timeZone = state.timeZone, rolloverHour = state.rolloverHour } = changes
    if (desiredRetention === state.desiredRetention && timeZone === state.timeZone && rolloverHour === state.rolloverHour) return
    await allowLongStatements(tx, REFOLD_TIMEOUT_MS)
    await projectAllReviews(tx, learnerId, { ...state, desiredRetention, timeZone, rolloverHour })
  }, { timeoutMs: REFOLD_TIMEOUT_MS })
}
