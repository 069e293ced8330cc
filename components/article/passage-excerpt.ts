import { splitSentences } from '#core/article/split-sentences'
import type { QuoteLocation } from '#core/article/text-quote'

/** A paragraph that would be shortened by less than this many characters is shown whole. */
const WORTH_FOLDING = 240

export type Excerpt = { text: string; quotes: readonly QuoteLocation[] }

/** The sentences of a passage that hold the quotes, "…" for what is left out; null when there is little to leave out. */
export function passageExcerpt(text: string, quotes: readonly QuoteLocation[]): Excerpt | null {
  if (quotes.length === 0 || text.length < WORTH_FOLDING) return null
  const kept = splitSentences(text).filter((sentence) =>
    quotes.some(({ start, end }) => start < sentence.end && end > sentence.start),
  )
  let shown = ''
  let at = 0
  const moved: QuoteLocation[] = []
  for (const { start, end } of kept) {
    if (text.slice(at, start).trim() !== '') shown += shown === '' ? '…\u00a0' : ' …\u00a0'
    else if (shown !== '') shown += ' '
    for (const quote of quotes) {
      const from = Math.max(quote.start, start)
      const to = Math.min(quote.end, end)
      if (from < to) moved.push({ start: shown.length + from - start, end: shown.length + to - start })
    }
    shown += text.slice(start, end)
    at = end
  }
  if (text.slice(at).trim() !== '') shown += '\u00a0…'
  return text.length - shown.length >= WORTH_FOLDING ? { text: shown, quotes: moved } : null
}
