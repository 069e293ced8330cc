import type { KeyPoint, KeyPointKind } from '../../key-point/key-point'
import type { Term } from '../../key-point/term'
import { claimantOf } from '../claimant'
import { containsWords } from '../contains-words'
import type { Question } from '../question'
import { sameClaimSpeakers } from '../same-claim-speakers'
import type { GenerateContext } from './generate-context'
import { firstEvidence } from './first-evidence'
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
  const distractors = otherSpeakers(keyPoint, claimant, context, id).slice(0, DISTRACTORS)
  if (distractors.length < DISTRACTORS) return []
  const key: OptionDraft = {
    text: claimant.english,
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
      answer: claimant.english,
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
  return `In the ${keyPoint.asOf.slice(0, 4)} material, who ${does}${added}that ${proposition.replace(/[.\s]+$/, '')}?`
}

/**
 * Speakers elsewhere in the corpus who do not make this claim, persons for a person and bodies for a body;
 * those whom the proposition names come last.
 */
function otherSpeakers(keyPoint: KeyPoint, claimant: Term, context: GenerateContext, seed: string): Term[] {
  const excluded = sameClaimSpeakers(keyPoint, context.keyPoints)
  const ids = new Set(context.keyPoints.flatMap((other) => other.attribution.map((link) => link.who)))
  const speakers = context.terms.all.filter(
    (term) => ids.has(term.id) && !excluded.has(term.id) && (term.type === 'person') === (claimant.type === 'person'),
  )
  const ordered = stableOrder(speakers, (term) => term.id, seed)
  const named = ordered.filter((term) => context.terms.namesOf(term).some((name) => containsWords(keyPoint.proposition ?? '', name)))
  return [...ordered.filter((term) => !named.includes(term)), ...named]
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
    text: speaker.english,
    isKey: false,
    rationale: related ? `${refusal} On ${speaker.english} it says: ${related.statement}` : refusal,
    evidence: firstEvidence(related ?? keyPoint),
  }
}
