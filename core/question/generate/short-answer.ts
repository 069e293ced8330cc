import type { Ask, KeyPoint } from '../../key-point/key-point'
import { BLANK, type Question } from '../question'
import type { GenerateContext } from './generate-context'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'
import { typedKey } from './typed-key'

/** How a question for one name or thing begins. “What …?” and “How …?” have many right wordings, so they stay clozes. */
const ASKS_FOR_ONE = /^(?!what\b|how\b)(?:(?:\p{L}+ )?(?:who|whom|whose|which|where|when)\b|.*, (?:who|which)\b)/iu

/** One typed short answer an ask that can be typed and asks for one name or thing: the author's question as it is. */
export function shortAnswer(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  return keyPoint.asks.filter(asksForOne).map((ask) =>
    sealQuestion(questionId(keyPoint, 'short-answer', ask.slot), {
      kind: 'short-answer',
      keyPointId: keyPoint.id,
      stem: ask.question,
      options: [],
      answer: ask.answer,
      ...typedKey(ask, context),
      correction: null,
      rationale: keyPoint.statement,
      evidence: keyPoint.evidence,
      editorNote: keyPoint.editorNote,
      asOf: keyPoint.asOf,
    }),
  )
}

function asksForOne(ask: Ask): boolean {
  return ask.typed && ASKS_FOR_ONE.test(ask.question) && !ask.question.includes(BLANK)
}
