import { DEFAULT_SETTINGS } from '#core/schedule/default-settings'

/** A guest studies by the defaults, in the browser's own time zone. */
export const GUEST_SETTINGS = {
  ...DEFAULT_SETTINGS, weights: null, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
}
