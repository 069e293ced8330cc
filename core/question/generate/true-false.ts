import { contentHash } from '../../shared/content-hash'
import type { Ask, KeyPoint } from '../../key-point/key-point'
import type { Question } from '../question'
import type { RenderedQuestion } from '../question-revision'
import { substituteAnswer } from '../substitute-answer'
import { chooseLures } from './choose-lures'
import type { GenerateContext } from './generate-context'
import { firstEvidence } from './first-evidence'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'

/**
 * True/false from the first two asks of a key point: one keeps the statement, the other falsifies it by a controlled
 * change, the answer replaced by one lure. A seed from the first ask's name decides which is which, so about half of
 * all are false and no key point shows its true statement twice.
 */
export function trueFalse(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  const [first, second] = keyPoint.asks
  if (!first) return []
  const firstIsTrue = parseInt(contentHash(`${keyPoint.id}.${first.slot}`).slice(0, 8), 16) % 2 === 0
  const questions = [draw(keyPoint, first, firstIsTrue, context)]
  if (second) questions.push(draw(keyPoint, second, !firstIsTrue, context))
  return questions.filter((question) => question !== null)
}

function draw(keyPoint: KeyPoint, ask: Ask, isTrue: boolean, context: GenerateContext): Question | null {
  const rendered = isTrue ? kept(keyPoint) : falsified(keyPoint, ask, context)
  return rendered && sealQuestion(questionId(keyPoint, 'true-false', ask.slot), rendered)
}

function kept(keyPoint: KeyPoint): RenderedQuestion {
  const evidence = firstEvidence(keyPoint)
  return {
    ...common(keyPoint),
    stem: keyPoint.statement,
    options: [
      { id: 'true', text: 'True', isKey: true, rationale: 'The statement is right as it stands; nothing in it was changed.', evidence },
      { id: 'false', text: 'False', isKey: false, rationale: 'Nothing in the statement was changed: it says what the material says.', evidence },
    ],
    answer: 'True',
    correction: null,
    rationale: 'The statement is right as it stands; nothing in it was changed.',
  }
}

function falsified(keyPoint: KeyPoint, ask: Ask, context: GenerateContext): RenderedQuestion | null {
  const [lure] = chooseLures(keyPoint, ask, context, 1)
  const stem = lure ? substituteAnswer(keyPoint.statement, ask.answer, lure.text) : null
  if (!lure || stem === null) return null
  const change = `The statement was changed: “${lure.text}” stands in the place of “${ask.answer}”.`
  return {
    ...common(keyPoint),
    stem,
    options: [
      { id: 'true', text: 'True', isKey: false, rationale: `${change} ${lure.why}`, evidence: lure.evidence },
      { id: 'false', text: 'False', isKey: true, rationale: change, evidence: lure.evidence },
    ],
    answer: 'False',
    correction: keyPoint.statement,
    rationale: `${change} ${lure.why}`,
  }
}

function common(keyPoint: KeyPoint) {
  return {
    kind: 'true-false' as const,
    keyPointId: keyPoint.id,
    acceptedAnswers: [],
    evidence: keyPoint.evidence,
    editorNote: keyPoint.editorNote,
    asOf: keyPoint.asOf,
  }
}
