import { deviceId } from './device-id'
import { type DeviceOwner, openHoedam } from './hoedam-db'

/** Who is, or was last, signed in on this device; null: nobody, or signed out. */
export async function findOwner(): Promise<DeviceOwner | null> {
  return (await (await openHoedam()).get('owner', 'owner')) ?? null
}

/** Says whose this device is now. What it kept of somebody else, who never signed out here, is wiped first. */
export async function saveOwner(owner: Pick<DeviceOwner, 'learnerId' | 'name' | 'locale'>): Promise<void> {
  const before = await findOwner()
  if (before && before.learnerId !== owner.learnerId) {
    const { wipeDevice } = await import('./wipe-device')
    await wipeDevice(before.learnerId)
  }
  const tx = (await openHoedam()).transaction('owner', 'readwrite')
  const kept = await tx.store.get('owner')
  const sealKey = kept?.learnerId === owner.learnerId ? kept.sealKey : undefined
  await tx.store.put({ ...owner, deviceId: deviceId(), ...(sealKey ? { sealKey } : {}) }, 'owner')
  await tx.done
}
