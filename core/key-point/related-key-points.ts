import type { TextQuote } from '../article/text-quote'

/** Key points by key point: those that one of them would give away, or blur, right after the other. */
export type RelatedKeyPoints = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Key points that rest on a sentence in common: what proves the one stands in the verdict of the other. A contrast quotes
 * what it holds against each other, so it is related to the key points of both sides. Symmetric; none to itself.
 */
export function relatedKeyPoints(keyPoints: readonly { id: string; evidence: readonly TextQuote[] }[]): RelatedKeyPoints {
  const related = new Map<string, Set<string>>()
  for (const { id, evidence } of keyPoints) {
    const others = keyPoints.filter((other) => other.id !== id && other.evidence.some((quote) => evidence.some((own) => overlap(own, quote))))
    if (others.length > 0) related.set(id, new Set(others.map((other) => other.id)))
  }
  return related
}

function overlap(a: TextQuote, b: TextQuote): boolean {
  return a.articleId === b.articleId && a.paragraph === b.paragraph && (a.exact.includes(b.exact) || b.exact.includes(a.exact))
}
