import type messages from '../../messages/en.json'

/** Why an article is not fetched by its address, in the reader's language. */
export type FetchRefusalLabels = (typeof messages)['fetchRefusal']
