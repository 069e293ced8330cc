import type messages from '../../../messages/en.json'

/** The words of bringing in and reviewing an article, in the reader's language. */
export type ImportLabels = (typeof messages)['importing']
