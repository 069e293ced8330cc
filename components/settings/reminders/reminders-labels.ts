import type messages from '../../../messages/en.json'

/** The words of the reminders section in the reader's language. */
export type RemindersLabels = (typeof messages)['reminders']
