import { type KeyPoint, type Relation, RELATIONS } from '../../key-point/key-point'
import type { Option, Question } from '../question'
import type { GenerateContext } from './generate-context'
import { firstEvidence } from './first-evidence'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'

const SLOT = 'relation'

const TEXTS: Readonly<Record<Relation, string>> = {
  agree: 'They agree',
  differ: 'They differ',
  'one-only': 'Only one of them addresses it',
}

/** What is said to whoever took a wrong option, by what would have been right. */
const NOT_SO: Readonly<Record<Relation, string>> = {
  agree: 'They do not differ here.',
  differ: 'They do not agree here.',
  'one-only': 'Only one of them addresses it.',
}

/** From a contrast: whether the two articles agree, differ, or only one of them speaks of the subject. */
export function agreeOrDiffer(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  const { relation, subject, statement } = keyPoint
  if (keyPoint.kind !== 'contrast' || relation === null || subject === null) return []
  const options = RELATIONS.map((each) => optionFor(each, relation, keyPoint, context))
  return [
    sealQuestion(questionId(keyPoint, 'agree-or-differ', SLOT), {
      kind: 'agree-or-differ',
      keyPointId: keyPoint.id,
      stem: `On ${subject}, do the two articles agree or differ, or does only one of them address it?`,
      options,
      answer: TEXTS[relation],
      acceptedAnswers: [],
      correction: null,
      rationale: statement,
      evidence: keyPoint.evidence,
      editorNote: keyPoint.editorNote,
      asOf: keyPoint.asOf,
    }),
  ]
}

/** Each wrong option says what is the case; evidence of the second article stands where both speak. */
function optionFor(each: Relation, key: Relation, keyPoint: KeyPoint, context: GenerateContext): Option {
  const first = firstEvidence(keyPoint)
  const second = keyPoint.evidence.find((quote) => quote.articleId !== first.articleId) ?? first
  const isKey = each === key
  return {
    id: each,
    text: TEXTS[each],
    isKey,
    rationale: isKey ? keyPoint.statement : each === 'one-only' ? bothSpeak(keyPoint, context) : `${NOT_SO[key]} ${keyPoint.statement}`,
    evidence: each === 'agree' ? first : second,
  }
}

function bothSpeak(keyPoint: KeyPoint, context: GenerateContext): string {
  const labels = context.articles
    .filter((article) => keyPoint.evidence.some((quote) => quote.articleId === article.id))
    .map((article) => `“${article.label}”`)
  return `Both address it: ${labels.join(' and ')}.`
}
