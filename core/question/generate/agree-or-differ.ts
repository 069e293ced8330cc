import type { KeyPoint } from '../../key-point/key-point'
import type { Option, Question } from '../question'
import type { GenerateContext } from './generate-context'
import { firstEvidence } from './first-evidence'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'

const SLOT = 'relation'

/** From a contrast: whether the two articles agree, differ, or only one of them speaks of the subject. */
export function agreeOrDiffer(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  const { relation, subject, statement } = keyPoint
  if (keyPoint.kind !== 'contrast' || relation === null || subject === null) return []
  const first = firstEvidence(keyPoint)
  const second = keyPoint.evidence.find((quote) => quote.articleId !== first.articleId) ?? first
  const labels = context.articles
    .filter((article) => keyPoint.evidence.some((quote) => quote.articleId === article.id))
    .map((article) => `“${article.label}”`)
  const wrong = relation === 'agree' ? `They do not differ here. ${statement}` : `They do not agree here. ${statement}`
  const options: Option[] = [
    { id: 'agree', text: 'They agree', isKey: relation === 'agree', rationale: relation === 'agree' ? statement : wrong, evidence: first },
    { id: 'differ', text: 'They differ', isKey: relation === 'differ', rationale: relation === 'differ' ? statement : wrong, evidence: second },
    {
      id: 'one-only',
      text: 'Only one of them addresses it',
      isKey: false,
      rationale: `Both address it: ${labels.join(' and ')}.`,
      evidence: second,
    },
  ]
  return [
    sealQuestion(questionId(keyPoint, 'agree-or-differ', SLOT), {
      kind: 'agree-or-differ',
      keyPointId: keyPoint.id,
      stem: `On ${subject}, do the two articles agree or differ?`,
      options,
      answer: relation === 'agree' ? 'They agree' : 'They differ',
      acceptedAnswers: [],
      correction: null,
      rationale: statement,
      evidence: keyPoint.evidence,
      editorNote: keyPoint.editorNote,
      asOf: keyPoint.asOf,
    }),
  ]
}
