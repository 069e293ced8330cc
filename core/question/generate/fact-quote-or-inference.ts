import { isVerbatim } from '../../key-point/is-verbatim'
import type { KeyPoint } from '../../key-point/key-point'
import type { Term } from '../../key-point/term'
import type { Option, Question } from '../question'
import { containsWords } from '../contains-words'
import { firstEvidence } from './first-evidence'
import type { GenerateContext } from './generate-context'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'

const SLOT = 'status'

type Status = 'fact' | 'quote' | 'inference'

const TEXTS: Readonly<Record<Status, string>> = {
  fact: 'As a reported fact',
  quote: 'As what somebody else said',
  inference: 'As the author’s own judgement',
}

/**
 * How an article puts a point forward. Only where it shows it: by a hedge or a forecast (the author's own
 * judgement), by a person whose words are passed on, by a reported event.
 */
export function factQuoteOrInference(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  const status = statusOf(keyPoint, context)
  const author = context.terms.byId(keyPoint.attribution[0]?.who ?? '')
  const point = keyPoint.proposition && !isVerbatim(keyPoint.proposition) && withoutHedge(keyPoint.proposition, keyPoint.attribution.at(-1)?.hedge ?? null)
  if (!status || !author || !point || /^(?:he|she|his|her)\b|\b(?:him|her)\b/i.test(point)) return []
  const year = keyPoint.asOf.slice(0, 4)
  const statuses: readonly Status[] = ['fact', 'quote', 'inference']
  return [
    sealQuestion(questionId(keyPoint, 'fact-quote-or-inference', SLOT), {
      kind: 'fact-quote-or-inference',
      keyPointId: keyPoint.id,
      stem: `How did ${author.english}${year === '' ? '' : `, writing in ${year},`} present the point that ${point.replace(/[.\s]+$/, '')}?`,
      options: statuses.map((each) => optionFor(each, status, keyPoint)),
      answer: TEXTS[status],
      acceptedAnswers: [],
      correction: null,
      rationale: keyPoint.statement,
      evidence: keyPoint.evidence,
      editorNote: keyPoint.editorNote,
      asOf: keyPoint.asOf,
    }),
  ]
}

function statusOf(keyPoint: KeyPoint, context: GenerateContext): Status | null {
  const { kind, attribution } = keyPoint
  const [outer, inner] = attribution
  const author = context.terms.byId(outer?.who ?? '')
  if (!author || author.role !== 'author') return null
  if (kind === 'fact' && attribution.length === 1) return 'fact'
  if (kind === 'quote' && attribution.length === 2) return isPerson(context.terms.byId(inner?.who ?? '')) ? 'quote' : null
  const isMarked = outer?.hedge !== null || kind === 'prediction'
  return attribution.length === 1 && isMarked && kind !== 'position' && kind !== 'quote' ? 'inference' : null
}

function isPerson(term: Term | null): boolean {
  return term?.type === 'person'
}

/** The hedge would give the answer away; null when it cannot be taken out without harm to the sentence. */
function withoutHedge(proposition: string, hedge: string | null): string | null {
  if (hedge === null || !containsWords(proposition, hedge)) return proposition
  const words = hedge.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const taken = proposition
    .replace(new RegExp(`^${words}(?: that)?,? `, 'i'), '')
    .replace(new RegExp(`, ${words}, `, 'i'), ' ')
  return containsWords(taken, hedge) ? null : taken
}

function optionFor(each: Status, key: Status, keyPoint: KeyPoint): Option {
  const says: Readonly<Record<Status, string>> = {
    fact: 'It is reported as a fact.',
    quote: 'The words of somebody else are passed on.',
    inference: 'It is the author’s own judgement.',
  }
  return {
    id: each,
    text: TEXTS[each],
    isKey: each === key,
    rationale: `${says[key]} ${keyPoint.statement}`,
    evidence: firstEvidence(keyPoint),
  }
}
