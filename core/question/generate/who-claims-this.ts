import type { KeyPoint, KeyPointKind } from '../../key-point/key-point'
import type { Term } from '../../key-point/term'
import { claimantOf } from '../claimant'
import { containsWords } from '../contains-words'
import type { Question } from '../question'
import { namesTerm } from '../names-term'
import { sameClaimSpeakers } from '../same-claim-speakers'
import { capitalised } from './capitalised'
import { firstEvidence } from './first-evidence'
import type { GenerateContext } from './generate-context'
import { type OptionDraft, placeOptions } from './place-options'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'
import { stableOrder } from './stable-order'

const SLOT = 'claimant'
const DISTRACTORS = 2

/** What somebody does who makes a claim of this kind; kinds that nobody in particular claims are not asked. */
const DOES: Readonly<Partial<Record<KeyPointKind, string>>> = {
  claim: 'claims',
  cause: 'argues',
  quote: 'says',
  position: 'takes the position',
  prediction: 'expects',
}

/** Whose claim a proposition is, when the chain ends in somebody by name. */
export function whoClaimsThis(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  const does = DOES[keyPoint.kind]
  const claimant = context.terms.byId(claimantOf(keyPoint) ?? '')
  if (!does || !claimant || keyPoint.proposition === null) return []
  const id = questionId(keyPoint, 'who-claims-this', SLOT)
  const distractors = otherSpeakers(keyPoint, keyPoint.proposition, claimant, context, id).slice(0, DISTRACTORS)
  if (distractors.length < DISTRACTORS) return []
  const key: OptionDraft = {
    text: capitalised(claimant.english),
    isKey: true,
    rationale: keyPoint.statement,
    evidence: firstEvidence(keyPoint),
  }
  const drafts = [key, ...distractors.map((speaker) => distractor(keyPoint, claimant, speaker, context))]
  return [
    sealQuestion(id, {
      kind: 'who-claims-this',
      keyPointId: keyPoint.id,
      stem: stemOf(keyPoint, keyPoint.proposition, does),
      options: placeOptions(drafts, id),
      answer: key.text,
      acceptedAnswers: [],
      correction: null,
      rationale: keyPoint.statement,
      evidence: keyPoint.evidence,
      editorNote: keyPoint.editorNote,
      asOf: keyPoint.asOf,
    }),
  ]
}

/** The proposition is a paraphrase, so it stands in no quotation marks; a hedge that it lost is put back. */
function stemOf(keyPoint: KeyPoint, proposition: string, does: string): string {
  const hedge = keyPoint.attribution.at(-1)?.hedge ?? null
  const added = hedge === null || containsWords(proposition, hedge) ? ' ' : `, adding “${hedge}”, `
  const year = keyPoint.asOf.slice(0, 4)
  const material = containsWords(proposition, year) ? 'the material' : `the ${year} material`
  return `In ${material}, who ${does}${added}that ${proposition.replace(/[.\s]+$/, '')}?`
}

/**
 * Who does not make this claim, persons for a person and bodies for a body. First speakers elsewhere in the corpus, then
 * others whom it mentions, then those whom the proposition itself names: few would believe a claim to be its subject's own.
 */
function otherSpeakers(keyPoint: KeyPoint, proposition: string, claimant: Term, context: GenerateContext, seed: string): Term[] {
  const excluded = sameClaimSpeakers(keyPoint, context.keyPoints)
  const isNamed = (term: Term) => namesTerm(proposition, term, context.terms)
  const rankOf = (term: Term) => (isNamed(term) ? 2 : context.speaking.has(term.id) ? 0 : 1)
  const candidates = context.terms.all
    .filter((term) => !excluded.has(term.id) && (term.type === 'person') === (claimant.type === 'person'))
    .filter((term) => context.speaking.has(term.id) || (term.type === claimant.type && context.mentioned.has(term.id)))
  return stableOrder(candidates, (term) => term.id, seed).sort((one, other) => rankOf(one) - rankOf(other))
}

function distractor(keyPoint: KeyPoint, claimant: Term, speaker: Term, context: GenerateContext): OptionDraft {
  const own = stableOrder(
    context.keyPoints.filter((other) => claimantOf(other) === speaker.id && other.proposition !== null),
    (other) => other.id,
    `${keyPoint.id} ${speaker.id}`,
  )
  const related = own.find((other) => other.topics.some((topic) => keyPoint.topics.includes(topic))) ?? own[0]
  const refusal = `The material gives this to ${claimant.english}, not to ${speaker.english}.`
  return {
    text: capitalised(speaker.english),
    isKey: false,
    rationale: related ? `${refusal} What it does give to ${speaker.english}: ${related.statement}` : refusal,
    evidence: firstEvidence(related ?? keyPoint),
  }
}
