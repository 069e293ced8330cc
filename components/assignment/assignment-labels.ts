import type messages from '../../messages/en.json'

/** The words of the forms for assignments in the reader's language. */
export type AssignmentLabels = (typeof messages)['assignment']
