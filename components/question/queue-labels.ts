import type messages from '../../messages/en.json'

/** The words of the author queue, in the reader's language. */
export type QueueLabels = (typeof messages)['queue']
