import type { Question } from '../question/question'
import { seededShuffle } from '../shared/seeded-shuffle'

type Stratum = { kind: string; text: string; left: Question[] }

/**
 * Draws up to `count` questions, the same for the same seed and questions, spread as evenly over kinds and then over texts
 * as they allow: each draw comes from the kind drawn least so far, within it from the text drawn least so far.
 * Rare kinds are therefore as well represented as frequent ones; rates over the sample are no rates over the whole.
 */
export function drawSample(questions: readonly Question[], count: number, seed: string): Question[] {
  const strata = strataOf(questions, seed)
  const ofKind = new Map<string, number>()
  const ofText = new Map<string, number>()
  const drawn: Question[] = []
  while (drawn.length < count) {
    const open = strata.filter((stratum) => stratum.left.length > 0)
    const fewest = (stratum: Stratum) => [ofKind.get(stratum.kind) ?? 0, ofText.get(stratum.text) ?? 0] as const
    const next = open.reduce<Stratum | null>((best, stratum) => {
      if (best === null) return stratum
      const [kind, text] = fewest(stratum)
      const [bestKind, bestText] = fewest(best)
      return kind < bestKind || (kind === bestKind && text < bestText) ? stratum : best
    }, null)
    const question = next?.left.shift()
    if (!next || !question) break
    ofKind.set(next.kind, (ofKind.get(next.kind) ?? 0) + 1)
    ofText.set(next.text, (ofText.get(next.text) ?? 0) + 1)
    drawn.push(question)
  }
  return seededShuffle(drawn, `${seed} order`)
}

/** By kind and text; what rests on two texts is a text of its own here. In an order by seed, so that ties are drawn by chance. */
function strataOf(questions: readonly Question[], seed: string): Stratum[] {
  const strata = new Map<string, Stratum>()
  for (const question of questions) {
    const text = [...new Set(question.evidence.map((quote) => quote.articleId))].sort().join(' ')
    const name = `${question.kind} ${text}`
    const stratum = strata.get(name) ?? { kind: question.kind, text, left: [] }
    stratum.left.push(question)
    strata.set(name, stratum)
  }
  return seededShuffle([...strata], `${seed} strata`).map(([name, stratum]) => ({ ...stratum, left: seededShuffle(stratum.left, `${seed} ${name}`) }))
}
