import type messages from '../../messages/en.json'

/** The words about who is in a class, in the reader's language. */
export type PeopleLabels = (typeof messages)['people']
