import type messages from '../../../messages/en.json'

/** The words of bringing in a class list, in the reader's language. */
export type RosterLabels = (typeof messages)['roster']
