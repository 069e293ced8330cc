/** One paragraph of a source text, with its UTF-16 offsets in that text. */
export type SplitParagraph = { number: number; text: string; start: number; end: number }

/**
 * Splits a source text into paragraphs: every line that is not blank is one, counted from 1.
 *
 * A title line and a date line are lines of their own and count like any other. So in a text that
 * opens with "Title / date / blank / running text" the running text starts at paragraph 3, and a text
 * that opens with its running text starts at paragraph 1. Guessing which lines are titles would make
 * the numbers depend on the guess; counting lines does not.
 */
export function splitParagraphs(source: string): SplitParagraph[] {
  const paragraphs: SplitParagraph[] = []
  for (const line of source.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const text = line[0].trim()
    if (text === '' || text === '\uFEFF') continue
    const start = line.index + line[0].indexOf(text)
    paragraphs.push({ number: paragraphs.length + 1, text, start, end: start + text.length })
  }
  return paragraphs
}
