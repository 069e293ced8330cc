import { FORM_OF_KIND, type QuestionKind } from '../question/question'

/** How much a question asks of memory. */
export type LadderStep = 'recognition' | 'supported' | 'free'

/** recognition: the answer stands among others; supported: the rest of the sentence, the speakers or the events are shown; free: a bare question. */
export function ladderStepOf(kind: QuestionKind): LadderStep {
  if (kind === 'short-answer') return 'free'
  return FORM_OF_KIND[kind] === 'recall' ? 'supported' : 'recognition'
}
