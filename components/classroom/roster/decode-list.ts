/**
 * The text of a file with a class list: UTF-8, UTF-16 with or without its mark, or else the encoding of old Korean spreadsheets (CP949).
 * null for bytes that are none of these.
 */
export function decodeList(bytes: Uint8Array): string | null {
  const encodings = isWide(bytes, 0) ? ['utf-16be'] : isWide(bytes, 1) ? ['utf-16le'] : ['utf-8', 'euc-kr']
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\0') ? null : text
    } catch {
      // the next one
    }
  }
  return null
}

/** Whether a UTF-16 mark says so, or each second byte from `at` on is mostly zero, as Latin letters and commas are in UTF-16. */
function isWide(bytes: Uint8Array, at: 0 | 1): boolean {
  if (bytes[0] === (at === 0 ? 0xfe : 0xff) && bytes[1] === (at === 0 ? 0xff : 0xfe)) return true
  const half = Array.from(bytes.subarray(0, 400)).filter((_, index) => index % 2 === at)
  return half.length > 3 && half.filter((byte) => byte === 0).length > half.length * 0.2
}
