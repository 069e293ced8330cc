import { contentHash } from '../shared/content-hash'
import { foldRepeats } from './fold-repeats'
import { type DateLine, readDateLine, readInlineDateLine } from './read-date-line'
import { joinWrappedLines } from './join-wrapped-lines'
import { nameOf, PERSON_NAME, readSignature } from './read-signature'
import { splitSentences } from './split-sentences'
import { stripMarkdown, type TextLine } from './strip-markdown'

export type ArticleFormat = 'text' | 'markdown'

/** A sentence of a parsed paragraph, with its UTF-16 offsets in the paragraph's text. */
export type ParsedSentence = {
  text: string
  start: number
  end: number
  /** The earlier sentence that says the same; null for nearly all. */
  repeats: { paragraph: number; sentence: number } | null
}

export type ParsedParagraph = {
  /**
   * Counts the lines that are not blank, title and date line included, as `splitParagraphs` does, but the lines of a paragraph
   * that was wrapped by hand as one.
   */
  number: number
  /** The sentences with one space between them. */
  text: string
  sentences: readonly ParsedSentence[]
}

/** A text somebody brought, taken apart. Title, byline and date line are no paragraphs: nothing is asked of them. */
export type ParsedArticle = {
  title: string | null
  /** The name of the author, without titles and offices. */
  byline: string | null
  dateLine: DateLine | null
  paragraphs: readonly ParsedParagraph[]
  /** SHA-256 of the source as given. */
  hash: string
}

type Numbered = TextLine & { number: number }

/** Lines at the top among which title, byline and date line are looked for. */
const HEADER_LINES = 8
const MOST_TITLE_WORDS = 25
const SIGNED_IN_TEXT = new RegExp(String.raw`,\s+(?:writes|argues)\s+(?:[\p{Ll}-]+\s+){0,3}(?:Professor\s+|Dr\.?\s+)?(${PERSON_NAME})(?=[,.])`, 'u')

/** Takes a text or Markdown apart. Never throws; the same source gives the same article. */
export function parseArticle(source: string, format: ArticleFormat): ParsedArticle {
  const plain = format === 'markdown'
    ? stripMarkdown(source)
    : { lines: source.split(/\r\n|[\r\n\u2028\u2029]/).map((text) => ({ text, isHeading: false })), frontMatter: new Map<string, string>() }
  const lines = joinWrappedLines(plain.lines.map((line) => ({ ...line, text: tidy(line.text) })))
    .filter((line) => line.text !== '')
    .map((line, at): Numbered => ({ ...line, number: at + 1 }))
  const header = readHeader(lines)
  const body = lines.filter((line) => !line.isHeading && !header.taken.has(line.number))
  const byline = header.byline ?? plain.frontMatter.get('author') ?? signedInText(body)
  return {
    title: header.title ?? plain.frontMatter.get('title') ?? null,
    byline,
    dateLine: header.dateLine ?? readDateLine(plain.frontMatter.get('date') ?? '') ?? readInlineDateLine(body[0]?.text ?? '')?.dateLine ?? null,
    paragraphs: toParagraphs(body.filter((line) => !isAboutAuthor(line.text, byline))),
    hash: contentHash(source),
  }
}

function tidy(text: string): string {
  return text.replace(/[\p{Cc}\uFEFF\u200B\u2060]/gu, ' ').replace(/\s+/gu, ' ').trim()
}

type Header = { title: string | null; byline: string | null; dateLine: DateLine | null; taken: ReadonlySet<number> }

/** Title, byline and date line among the first lines, up to the first one that reads like running text. */
function readHeader(lines: readonly Numbered[]): Header {
  const taken = new Set<number>()
  let title = lines.find((line) => line.isHeading)?.text ?? null
  let byline: string | null = null
  let dateLine: DateLine | null = null
  for (const line of lines.slice(0, HEADER_LINES)) {
    const { date, by } = readSignature(line.text)
    dateLine ??= date
    byline ??= by
    if (date || by) taken.add(line.number)
    else if (line.number === 1 && !line.isHeading && isTitle(line, lines)) title ??= line.text
    else if (!line.isHeading) break
    taken.add(line.number)
  }
  return { title, byline, dateLine, taken }
}

/** A short first line that ends in no full stop, with longer lines below it. */
function isTitle(line: Numbered, lines: readonly Numbered[]): boolean {
  const words = line.text.split(' ').length
  if (words > MOST_TITLE_WORDS || /[.,;:…][”"’')\]]*$/.test(line.text)) return false
  return lines.slice(1).some((other) => other.text.length > line.text.length && /[.!?…][”"’')\]]*$/.test(other.text))
}

/** “…, writes Professor Ahn Bora, harbour master of …” in the first or the last paragraph. */
function signedInText(body: readonly Numbered[]): string | null {
  const places = [body[0], body.at(-1)]
  const found = places.map((line) => SIGNED_IN_TEXT.exec(line?.text.slice(0, 20_000) ?? '')).find((match) => match !== null)
  return nameOf(found?.[1])
}

/** “Ahn Bora is a fellow at …”: a line about who wrote this. */
function isAboutAuthor(text: string, byline: string | null): boolean {
  return byline !== null && text.startsWith(byline) && /^\s+(?:is|was)\s+(?:an?|the)\s/.test(text.slice(byline.length))
}

function toParagraphs(lines: readonly Numbered[]): ParsedParagraph[] {
  const split = lines.map((line) => ({ number: line.number, text: line.text, sentences: splitSentences(line.text) }))
  const places = split.flatMap(({ number, sentences }) => sentences.map((sentence) => ({ paragraph: number, sentence: sentence.number })))
  const earlier = foldRepeats(split.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)))
  let at = 0
  return split.map(({ number, text, sentences }) => ({
    number,
    text,
    sentences: sentences.map((sentence) => {
      const repeated = earlier[at] ?? null
      at += 1
      return { text: sentence.text, start: sentence.start, end: sentence.end, repeats: repeated === null ? null : places[repeated] ?? null }
    }),
  }))
}
