import { Unusable } from './unusable'

/** What a file that holds an article can be. */
export type SourceKind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx'

const KIND_OF_EXTENSION: ReadonlyMap<string, SourceKind> = new Map([
  ['txt', 'text'], ['text', 'text'], ['md', 'markdown'], ['markdown', 'markdown'],
  ['html', 'html'], ['htm', 'html'], ['xhtml', 'html'], ['pdf', 'pdf'], ['docx', 'docx'],
])

/** What the first bytes say; `plain` is anything without a mark of its own. */
type Content = 'pdf' | 'zip' | 'old-office' | 'rtf' | 'picture' | 'html' | 'plain'

const NAMES: Readonly<Record<Exclude<Content, 'plain'>, string>> = {
  pdf: 'a PDF', zip: 'a zip archive', 'old-office': 'a file of an old Office version', rtf: 'a rich text (RTF)', picture: 'a picture', html: 'an HTML page',
}
const MEANT: Readonly<Record<SourceKind, string>> = {
  text: 'a text', markdown: 'a Markdown text', html: 'an HTML page', pdf: 'a PDF', docx: 'a Word document (docx)',
}
const SIGNATURES: readonly [Content, readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
]
const ACCEPTED: Readonly<Record<SourceKind, readonly Content[]>> = {
  text: ['plain'], markdown: ['plain'], html: ['html', 'plain'], pdf: ['pdf'], docx: ['zip'],
}

/**
 * The kind of a file, by its name and its first bytes together: neither is believed alone.
 * Throws `Unusable` for another extension and where the two disagree.
 */
export function sourceKind(name: string, bytes: Uint8Array): SourceKind {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = KIND_OF_EXTENSION.get(extension)
  if (!kind) throw new Unusable(`${name} cannot be read: only .txt, .md, .html, .pdf and .docx can.`)
  const content = contentOf(bytes)
  if (ACCEPTED[kind].includes(content)) return kind
  throw new Unusable(content === 'plain'
    ? `${name} is not ${MEANT[kind]}, although its name says so.`
    : `${name} is not ${MEANT[kind]}, although its name says so: it holds ${NAMES[content]}.`)
}

function contentOf(bytes: Uint8Array): Content {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (found) return found[0]
  // A PDF may begin with some bytes of other things; readers look for its mark in the first kilobyte.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/is.test(head.replaceAll('\0', '')) ? 'html' : 'plain'
}
