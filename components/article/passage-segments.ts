import type { QuoteLocation } from '#core/article/text-quote'

export type PassageSegment = { text: string; marked: boolean }

/** Cuts a passage at its quotes. Quotes that overlap, touch or have only a space between them become one run. */
export function passageSegments(text: string, quotes: readonly QuoteLocation[]): PassageSegment[] {
  const segments: PassageSegment[] = []
  let at = 0
  for (const { start, end } of mergeNeighbours(text, quotes)) {
    if (start > at) segments.push({ text: text.slice(at, start), marked: false })
    segments.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), marked: false })
  return segments
}

function mergeNeighbours(text: string, quotes: readonly QuoteLocation[]): QuoteLocation[] {
  const merged: QuoteLocation[] = []
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && text.slice(last.end, quote.start).trim() === '') last.end = Math.max(last.end, quote.end)
    else merged.push({ ...quote })
  }
  return merged
}
