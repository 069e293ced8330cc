import type messages from '../../messages/en.json'

/** The words of the settings page in the reader's language. */
export type SettingsLabels = (typeof messages)['settings']
