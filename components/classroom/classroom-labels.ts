import type messages from '../../messages/en.json'

/** The words of a teacher's pages in the reader's language. */
export type ClassroomLabels = (typeof messages)['classroom']
