/** What a session needs after its first verdict, fetched in one go. */
import KeysDialog from './keys-dialog'
import SessionEnd from './session-end'

export const laterParts = { KeysDialog, SessionEnd }
