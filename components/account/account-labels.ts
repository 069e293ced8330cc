import type messages from '../../messages/en.json'

/** The words of the account forms in the reader's language. */
export type AccountLabels = (typeof messages)['account']
