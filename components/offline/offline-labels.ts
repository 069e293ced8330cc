import type messages from '../../messages/en.json'

/** The words of the offline page in the reader's language. */
export type OfflineLabels = (typeof messages)['offline']
