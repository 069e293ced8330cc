import type messages from '../../messages/en.json'

/** The words of the study screen in the reader's language, handed over by the server (no i18n library in the browser). */
export type StudyLabels = (typeof messages)['study']
