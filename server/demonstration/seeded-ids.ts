import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { seededRandom } from '../../core/shared/seeded-random'

/** UUIDs of version 7 that depend on the seed and on how many were made before. */
export function seededIds(seed: string): (at: Instant) => string {
  const random = seededRandom(seed)
  return (at) => uuidV7({ msecs: at, random: Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)) })
}
