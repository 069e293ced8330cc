import type { ArticleFormat } from '#core/article/parse-article'
import { decodeText } from './decode-text'
import { extractText } from './extract-text'
import { sourceKind } from './source-kind'
import { Unusable } from './unusable'

export const MOST_SOURCE_BYTES = 5_000_000
/** UTF-16 units of text: some 80,000 words, more than any article has. */
const MOST_TEXT_LENGTH = 500_000

/** The text of a file in the shape that `parseArticle` takes. */
export type ReadSource = { source: string; format: ArticleFormat }

/**
 * Turns a file's bytes into text (.txt) or Markdown (.md, and what becomes of .html, .pdf and .docx). `name` is what
 * the file is called in messages; its extension counts. Throws `Unusable` for whatever cannot be read.
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<ReadSource> {
  if (bytes.length > MOST_SOURCE_BYTES) throw new Unusable(`${name} is larger than 5 MB.`)
  if (bytes.length === 0) throw new Unusable(`${name} is empty.`)
  const kind = sourceKind(name, bytes)
  const format = kind === 'text' ? 'text' : 'markdown'
  const source = kind === 'pdf' || kind === 'docx' ? await extractText(name, { kind, bytes })
    : kind === 'html' ? await extractText(name, { kind, html: decodeText(name, bytes, true) })
      : decodeText(name, bytes, false)
  if (source.trim() === '') throw new Unusable(`${name} is empty.`)
  if (source.length > MOST_TEXT_LENGTH) throw new Unusable(`${name} is too long for an article: at most ${MOST_TEXT_LENGTH.toLocaleString('en')} characters are read.`)
  return { source, format }
}
