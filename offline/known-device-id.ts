import { deviceId } from './device-id'
import { findOwner } from './device-owner'

/** The name of this browser, also for its service worker, which has no local storage and finds it with the device's owner. */
export async function knownDeviceId(): Promise<string> {
  if ('localStorage' in globalThis) return deviceId()
  const owner = await findOwner().catch(() => null)
  return owner?.deviceId ?? deviceId()
}
