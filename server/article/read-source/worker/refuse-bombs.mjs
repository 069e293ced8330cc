// @ts-check
import { Refused } from './refused.mjs'

/** Bytes of all parts of a document, unpacked: XML is wordy, but a long article stays below 5 MB, and pictures are packed already. */
const MOST_UNPACKED = 30_000_000
const MOST_ENTRIES = 2_000

/**
 * A zip may unpack to a thousand times its size. First what it says of itself is added up; then, because it may lie, the
 * parts are unpacked piece by piece and counted, keeping nothing, up to the limit. No part is passed over, pictures neither:
 * which one holds the text the file says itself.
 * @param {readonly import('jszip').JSZipObject[]} entries
 */
export async function refuseBombs(entries) {
  if (entries.length > MOST_ENTRIES) throw new Refused('too-many-parts')
  const parts = entries.filter((entry) => !entry.dir)
  if (parts.reduce((sum, entry) => sum + declaredSize(entry), 0) > MOST_UNPACKED) throw new Refused('unpacks-too-far')
  let left = MOST_UNPACKED
  for (const entry of parts) left -= await unpackedSize(entry, left)
}

/** @param {object} entry @returns {number} 0 where nothing is declared */
function declaredSize(entry) {
  const data = '_data' in entry ? entry._data : null
  return typeof data === 'object' && data !== null && 'uncompressedSize' in data && typeof data.uncompressedSize === 'number' ? data.uncompressedSize : 0
}

/**
 * @param {import('jszip').JSZipObject} entry
 * @param {number} most bytes
 * @returns {Promise<number>}
 */
function unpackedSize(entry, most) {
  return new Promise((resolve, reject) => {
    let size = 0
    const stream = entry.nodeStream()
    stream.on('data', (/** @type {Uint8Array} */ piece) => {
      size += piece.length
      if (size <= most) return
      stream.pause()
      reject(new Refused('unpacks-too-far'))
    })
    stream.on('error', reject)
    stream.on('end', () => resolve(size))
  })
}
