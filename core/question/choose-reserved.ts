import { contentHash } from '../shared/content-hash'
import { groupBy } from '../shared/group-by'
import { FORM_OF_KIND, type Question } from './question'

/** A key point with fewer questions keeps them all for practice. */
const FEWEST_QUESTIONS = 5
/** How many a key point keeps to be recognised by: two, so that they can still take turns. */
const FEWEST_LEFT = 2

/**
 * Which questions are kept for quizzes: of each key point that has at least five, one that is recognised, as long as two others of that
 * form stay. A comparison is never taken: the ladder of forms ends in it; nor is one that somebody has answered in practice already.
 * Which of the rest it is depends on ids alone.
 */
export function chooseReserved(questions: readonly Pick<Question, 'id' | 'keyPointId' | 'kind'>[], practised: ReadonlySet<string> = new Set()): string[] {
  return [...groupBy(questions, ({ keyPointId }) => keyPointId).values()].flatMap((own) => {
    const recognised = own.filter(({ kind }) => FORM_OF_KIND[kind] === 'recognition' && kind !== 'agree-or-differ')
    if (own.length < FEWEST_QUESTIONS || recognised.length <= FEWEST_LEFT) return []
    const [chosen] = recognised.filter(({ id }) => !practised.has(id)).map(({ id }) => ({ id, draw: contentHash(id) })).sort((a, b) => (a.draw < b.draw ? -1 : 1))
    return chosen ? [chosen.id] : []
  })
}
