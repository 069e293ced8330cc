import type { KeyPoint } from '../../key-point/key-point'
import { BLANK, type Question } from '../question'
import { capitalised } from './capitalised'
import { chooseLures } from './choose-lures'
import type { GenerateContext } from './generate-context'
import { firstEvidence } from './first-evidence'
import { placeOptions } from './place-options'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'

/** Two distractors: fourth options rarely work (Tarrant, Ware & Mohammed 2009, doi:10.1186/1472-6920-9-40). */
const DISTRACTORS = 2

/** One single-choice question an ask: the author's question, the answer, two lures. */
export function singleChoice(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  return keyPoint.asks.filter((ask) => !ask.typedOnly).map((ask) => {
    // In a sentence an option is written as the sentence needs it; as an answer it has a capital.
    const written = ask.question.includes(BLANK) ? (text: string) => text : capitalised
    const id = questionId(keyPoint, 'single-choice', ask.slot)
    const key = {
      text: written(ask.answer),
      isKey: true,
      rationale: keyPoint.statement,
      evidence: firstEvidence(keyPoint),
    }
    const distractors = chooseLures(keyPoint, ask, context, DISTRACTORS).map((lure) => ({
      text: written(lure.text),
      isKey: false,
      rationale: lure.why,
      evidence: lure.evidence,
    }))
    return sealQuestion(id, {
      kind: 'single-choice',
      keyPointId: keyPoint.id,
      stem: ask.question,
      options: placeOptions([key, ...distractors], id),
      answer: key.text,
      acceptedAnswers: [],
      correction: null,
      rationale: keyPoint.statement,
      evidence: keyPoint.evidence,
      editorNote: keyPoint.editorNote,
      asOf: keyPoint.asOf,
    })
  })
}
