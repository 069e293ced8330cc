import type messages from '../../messages/en.json'

/** The words of the school's administration, in the reader's language. */
export type SchoolLabels = (typeof messages)['school']
