import type { KeyPoint } from '../key-point/key-point'
import { normaliseText } from '../shared/normalise-text'

/** The key points, looked up by what answers them. */
export type ClaimIndex = {
  /** Ids of the key points that have a question to which this text is an answer, each once. */
  answeredBy(text: string): readonly string[]
}

/** Builds the index; texts are compared as typed answers are: normalised. */
export function indexClaims(keyPoints: readonly KeyPoint[]): ClaimIndex {
  const byAnswer = new Map<string, Set<string>>()
  for (const { id, asks } of keyPoints) {
    for (const given of asks.flatMap(({ answer, accept }) => [answer, ...accept])) {
      const name = normaliseText(given)
      byAnswer.set(name, (byAnswer.get(name) ?? new Set()).add(id))
    }
  }
  return { answeredBy: (text) => [...(byAnswer.get(normaliseText(text)) ?? [])] }
}
