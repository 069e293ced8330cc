import type messages from '../../messages/en.json'

/** The words of a quiz in the reader's language. */
export type QuizLabels = (typeof messages)['quiz']
