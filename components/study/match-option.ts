import type { MatchedPair } from '#core/question/question'

/** The pairs after an option was put to a row: it leaves the row it was put to before. An empty option clears the row. */
export function matchOption(pairs: readonly MatchedPair[], promptId: string, optionId: string): MatchedPair[] {
  const others = pairs.filter((pair) => pair.promptId !== promptId && pair.optionId !== optionId)
  return optionId === '' ? others : [...others, { promptId, optionId }]
}
