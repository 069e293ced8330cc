import type messages from '../../messages/en.json'

/** The words of joining a class in the reader's language. */
export type JoinLabels = (typeof messages)['join']
