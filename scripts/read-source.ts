import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ArticleFormat } from '#core/article/parse-article'

const MAX_BYTES = 5_000_000
const FORMATS: ReadonlyMap<string, ArticleFormat> = new Map([
  ['.txt', 'text'], ['.text', 'text'], ['.md', 'markdown'], ['.markdown', 'markdown'],
])

/** Why an input cannot be used, in one sentence for whoever gave it. */
export class Unusable extends Error {}

/** Reads a text or Markdown file of at most 5 MB; throws `Unusable` for anything else. */
export function readSource(file: string): { source: string; format: ArticleFormat } {
  const format = FORMATS.get(path.extname(file).toLowerCase())
  if (!format) throw new Unusable(`${file} cannot be read: only .txt and .md can be so far; HTML, PDF and docx are to follow.`)
  const source = decoded(file, bytesOf(file))
  if (source.includes('\0')) throw new Unusable(`${file} is not a text.`)
  if (source.trim() === '') throw new Unusable(`${file} is empty.`)
  return { source, format }
}

function bytesOf(file: string): Buffer {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) throw new Unusable(`${file} does not exist.`)
  if (!stats.isFile()) throw new Unusable(`${file} is no file.`)
  if (stats.size > MAX_BYTES) throw new Unusable(`${file} is larger than 5 MB.`)
  try {
    return readFileSync(file)
  } catch {
    throw new Unusable(`${file} cannot be read.`)
  }
}

function decoded(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unusable(`${file} is not a UTF-8 text.`)
  }
}
