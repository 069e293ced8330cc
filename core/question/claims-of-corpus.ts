import type { Ask, KeyPoint } from '../key-point/key-point'
import { type SimilarTexts, similarTexts } from './similar-texts'

/** What all key points claim and ask, found by what it says. */
export type ClaimsOfCorpus = {
  /** Each statement, and each bare proposition. */
  claims: SimilarTexts<{ keyPoint: KeyPoint; claim: string }>
  asks: SimilarTexts<{ keyPoint: KeyPoint; ask: Ask }>
}

const known = new WeakMap<readonly KeyPoint[], ClaimsOfCorpus>()

/** The index over a list of key points, which must not change any more: it is built when first asked for and kept as long as the list. */
export function claimsOfCorpus(keyPoints: readonly KeyPoint[]): ClaimsOfCorpus {
  const found = known.get(keyPoints)
  if (found) return found
  const made = indexed(keyPoints)
  known.set(keyPoints, made)
  return made
}

function indexed(keyPoints: readonly KeyPoint[]): ClaimsOfCorpus {
  const claims = keyPoints.flatMap((keyPoint) =>
    [keyPoint.statement, keyPoint.proposition].flatMap((claim) => (claim === null ? [] : [{ keyPoint, claim }])),
  )
  const asks = keyPoints.flatMap((keyPoint) => keyPoint.asks.map((ask) => ({ keyPoint, ask })))
  return { claims: similarTexts(claims, ({ claim }) => claim), asks: similarTexts(asks, ({ ask }) => ask.question) }
}
