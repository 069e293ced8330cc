import { leaveDevice } from '#offline/leave-device'
import { signOut } from '../account/session-requests'

/** Signs out and clears the device. Throws as `signOut` does; then the reader is still signed in. */
export function leave(readerId: string): Promise<void> {
  return leaveDevice(readerId, signOut)
}
