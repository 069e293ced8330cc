import type { KeyPoint } from '../../../core/key-point/key-point'
import { contentHash } from '../../../core/shared/content-hash'

/** The name of a key point's wording, of its content alone. */
export function keyPointRevision(keyPoint: KeyPoint): string {
  return contentHash(JSON.stringify(keyPoint)).slice(0, 16)
}
