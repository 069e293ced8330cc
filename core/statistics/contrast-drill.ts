import type { KeyPoint } from '../key-point/key-point'
import type { TermIndex } from '../key-point/term-index'
import type { Referent } from './option-referents'

/** As many as keep the two in mind at once. */
const MOST_OF_EACH = 4

/**
 * The key points by which to tell two things apart, those that ask for one and for the other in turn: first where the one was taken for the
 * other (`happenedAt`), then whatever else either is the answer to. At most four of each; `side`: which of the two it asks for.
 */
export function contrastDrill(
  { from, to, happenedAt }: { from: Referent; to: Referent; happenedAt: readonly string[] },
  { keyPoints, terms }: { keyPoints: readonly KeyPoint[]; terms: TermIndex },
): { keyPointId: string; side: 'from' | 'to' }[] {
  const asking = (referent: Referent) => keyPoints.filter((keyPoint) => asksFor(keyPoint, referent, terms)).map(({ id }) => id)
  const ofFrom = [...new Set([...happenedAt, ...asking(from)])].slice(0, MOST_OF_EACH)
  const ofTo = asking(to).filter((id) => !ofFrom.includes(id)).slice(0, MOST_OF_EACH)
  return Array.from({ length: MOST_OF_EACH }, (_, at) => [{ keyPointId: ofFrom[at], side: 'from' as const }, { keyPointId: ofTo[at], side: 'to' as const }])
    .flat().flatMap(({ keyPointId, side }) => (keyPointId === undefined ? [] : [{ keyPointId, side }]))
}

function asksFor({ id, asks }: KeyPoint, referent: Referent, terms: TermIndex): boolean {
  if (referent.type === 'key-point') return id === referent.id
  return asks.some(({ answer, termId }) => termId === referent.id || terms.named(answer).some((term) => term.id === referent.id))
}
