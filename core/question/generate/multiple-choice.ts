import type { KeyPoint } from '../../key-point/key-point'
import type { Question } from '../question'
import { capitalised } from './capitalised'
import { firstEvidence } from './first-evidence'
import { placeOptions } from './place-options'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'

/** Each question has as many distractors; the next ones make another question on the same list. */
const DISTRACTORS = 2

/** From a list in the statement: all its members are keys, beside two things of their kind that it does not name. */
export function multipleChoice(keyPoint: KeyPoint): Question[] {
  const { members } = keyPoint
  if (!members) return []
  const evidence = firstEvidence(keyPoint)
  const keys = members.items.map((item) => ({ text: capitalised(item), isKey: true, rationale: keyPoint.statement, evidence }))
  const questions: Question[] = []
  for (let at = 0; at + DISTRACTORS <= members.lures.length; at += DISTRACTORS) {
    const id = questionId(keyPoint, 'multiple-choice', `list-${at / DISTRACTORS + 1}`)
    const distractors = members.lures.slice(at, at + DISTRACTORS).map((lure) => ({
      text: capitalised(lure.text), isKey: false, rationale: lure.why, evidence: lure.evidence ?? evidence,
    }))
    const options = placeOptions([...keys, ...distractors], id)
    questions.push(sealQuestion(id, {
      kind: 'multiple-choice',
      keyPointId: keyPoint.id,
      stem: members.question,
      options,
      answer: options.filter((option) => option.isKey).map((option) => option.text).join('; '),
      acceptedAnswers: [],
      correction: null,
      rationale: keyPoint.statement,
      evidence: keyPoint.evidence,
      editorNote: keyPoint.editorNote,
      asOf: keyPoint.asOf,
    }))
  }
  return questions
}
