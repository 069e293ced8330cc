import { contentHash } from '../../shared/content-hash'
import type { Ask, KeyPoint } from '../../key-point/key-point'
import type { Question } from '../question'
import { substituteAnswer } from '../substitute-answer'
import { chooseFalsifier } from './choose-lures'
import type { GenerateContext } from './generate-context'
import { firstEvidence } from './first-evidence'
import { questionId } from './question-id'
import { type Rendering, sealQuestion } from './seal-question'

/**
 * True/false from the first two asks of a key point: one keeps the statement, the other falsifies it by a controlled
 * change, the answer replaced by a lure that the passage contradicts. A seed from the first ask's name decides which is
 * which, so about half of all are false and no key point shows its true statement twice. When the ask to be falsified
 * has no such lure the two change places; when neither has one, only the true statement is asked.
 */
export function trueFalse(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  const [first, second] = keyPoint.asks
  if (!first) return []
  const firstIsTrue = parseInt(contentHash(`${keyPoint.id}.${first.slot}`).slice(0, 8), 16) % 2 === 0
  if (!second) return [(firstIsTrue ? null : makeFalse(keyPoint, first, context)) ?? makeTrue(keyPoint, first)]
  const order: [Ask, Ask][] = firstIsTrue ? [[second, first], [first, second]] : [[first, second], [second, first]]
  for (const [changed, left] of order) {
    const falsified = makeFalse(keyPoint, changed, context)
    if (falsified) return keyPoint.asks[0] === changed ? [falsified, makeTrue(keyPoint, left)] : [makeTrue(keyPoint, left), falsified]
  }
  return [makeTrue(keyPoint, first)]
}

function makeTrue(keyPoint: KeyPoint, ask: Ask): Question {
  return sealQuestion(questionId(keyPoint, 'true-false', ask.slot), kept(keyPoint))
}

function makeFalse(keyPoint: KeyPoint, ask: Ask, context: GenerateContext): Question | null {
  const rendered = falsified(keyPoint, ask, context)
  return rendered && sealQuestion(questionId(keyPoint, 'true-false', ask.slot), rendered)
}

function kept(keyPoint: KeyPoint): Rendering {
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

function falsified(keyPoint: KeyPoint, ask: Ask, context: GenerateContext): Rendering | null {
  const lure = chooseFalsifier(keyPoint, ask, context)
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
