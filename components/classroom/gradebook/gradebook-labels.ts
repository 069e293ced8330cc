import type messages from '../../../messages/en.json'

/** The words of the gradebook in the reader's language. */
export type GradebookLabels = (typeof messages)['gradebook']
