import { Unusable } from './unusable'

/**
 * The text of bytes in UTF-8 or, with a byte order mark, UTF-16; the mark itself is left out. An HTML page may name
 * another encoding in its head, and old Korean and Russian pages do. Throws `Unusable` for anything else.
 */
export function decodeText(name: string, bytes: Uint8Array, isHtml: boolean): string {
  const encoding = markOf(bytes)
  const text = decoded(bytes, encoding ?? 'utf-8') ?? (isHtml && encoding === null ? decoded(bytes, declaredEncoding(bytes)) : null)
  if (text === null) throw new Unusable(`${name} is not a text in UTF-8${encoding === null ? '' : ' or UTF-16'}; save it as UTF-8.`)
  if (text.includes('\0')) throw new Unusable(`${name} is not a text: it holds bytes that no text has.`)
  return text
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ?? 'utf-8'
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
