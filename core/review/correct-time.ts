import type { Instant } from '../shared/instant'

/**
 * The server's view of the moment a review happened. The device's clock may be hours or days off,
 * but it measures spans well: the batch says what the device's clock shows now, and the difference to the server's is taken off.
 * Only what is still in the future is clamped, to the server's now.
 */
export function correctTime(reviewedAt: Instant, clientNow: Instant, serverNow: Instant): Instant {
  return Math.min(reviewedAt + (serverNow - clientNow), serverNow)
}
