import type { PublicQuestion } from '../question/public-question'
import { INPUT_OF_KIND } from '../question/question'
import { SHUFFLED_KINDS } from '../question/shuffled-kinds'
import { seededShuffle } from '../shared/seeded-shuffle'

/**
 * A question with its options in an order of this attempt's own. Options keep their ids; those that have a fixed order (right before
 * wrong) and events, which must not stand in their order by chance, stay as they are.
 */
export function arrangeOptions<Q extends Pick<PublicQuestion, 'kind' | 'options'>>(question: Q, seed: string): Q {
  const isFree = SHUFFLED_KINDS.has(question.kind) || INPUT_OF_KIND[question.kind] === 'choose-several' || INPUT_OF_KIND[question.kind] === 'match'
  return isFree ? { ...question, options: seededShuffle(question.options, seed) } : question
}
