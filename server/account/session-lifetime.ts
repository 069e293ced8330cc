import { DAY_MS } from '../../core/shared/instant'

/** How long a sign-in lasts. */
export const SESSION_LIFETIME_MS = 30 * DAY_MS
