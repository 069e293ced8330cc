import type messages from '../../messages/en.json'

/** The words about this device in the reader's language. */
export type ThisDeviceLabels = (typeof messages)['thisDevice']
