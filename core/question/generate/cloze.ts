import type { Ask, KeyPoint } from '../../key-point/key-point'
import { BLANK, type Question } from '../question'
import { substituteAnswer } from '../substitute-answer'
import type { GenerateContext } from './generate-context'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'
import { typedKey } from './typed-key'

/** One typed cloze an ask that can be typed: the statement with its answer left out. */
export function cloze(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  return keyPoint.asks
    .filter((ask) => ask.typed)
    .map((ask) =>
      sealQuestion(questionId(keyPoint, 'cloze', ask.slot), {
        kind: 'cloze',
        keyPointId: keyPoint.id,
        stem: blankOut(keyPoint.statement, ask),
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

/** "a" or "an" before the blank would give the first letter away. A statement without the answer stays whole: the gate sees it. */
function blankOut(statement: string, ask: Ask): string {
  const blank = ask.cue === undefined ? BLANK : `${BLANK} (${ask.cue})`
  const stem = substituteAnswer(statement, ask.answer, blank) ?? statement
  return stem.replace(/\b([Aa])n? (?=["“‘]?_____)/, '$1(n) ')
}
