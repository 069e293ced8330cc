import { isVerbatim } from '../../key-point/is-verbatim'
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

/** Kinds that somebody claims. One verb for all of them: “claims” or “expects” would give the speaker away. */
const CLAIMED: ReadonlySet<KeyPointKind> = new Set(['claim', 'cause', 'quote', 'position', 'prediction'])

/** Whose claim a proposition is, when the chain ends in somebody by name. */
export function whoClaimsThis(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  const claimant = context.terms.byId(claimantOf(keyPoint) ?? '')
  if (!CLAIMED.has(keyPoint.kind) || !claimant || keyPoint.proposition === null) return []
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
      stem: stemOf(keyPoint, keyPoint.proposition),
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

/** Only a proposition that is somebody's very words stands in quotation marks; a hedge that a paraphrase lost is put back. */
function stemOf(keyPoint: KeyPoint, proposition: string): string {
  const hedge = keyPoint.attribution.at(-1)?.hedge ?? null
  const added = hedge === null || containsWords(proposition, hedge) ? ' ' : `, adding “${hedge}”, `
  const year = keyPoint.asOf.slice(0, 4)
  const who = year === '' || containsWords(proposition, year) ? 'Who' : `In ${year}, who`
  if (isVerbatim(proposition)) return `${year === '' ? 'Whose' : `In ${year}, whose`} words were ${proposition.replace(/[.,]?”$/, '”')}?`
  return `${who} said${added}that ${proposition.replace(/[.\s]+$/, '')}?`
}

/**
 * Who does not make this claim, persons for a person and bodies for a body: only those who speak in the corpus, for
 * whoever is not heard there is no answer. Those whom the proposition itself names come last: few would believe a claim
 * to be its subject's own.
 */
function otherSpeakers(keyPoint: KeyPoint, proposition: string, claimant: Term, context: GenerateContext, seed: string): Term[] {
  const excluded = sameClaimSpeakers(keyPoint, context.keyPoints)
  const speakers = context.speakersFor(keyPoint)
  const candidates = context.terms.all
    .filter((term) => speakers.has(term.id) && !excluded.has(term.id))
    .filter((term) => (term.type === 'person') === (claimant.type === 'person'))
  const named = new Set(candidates.filter((term) => namesTerm(proposition, term, context.terms)))
  const ordered = stableOrder(candidates, (term) => term.id, seed)
  return [...ordered.filter((term) => !named.has(term)), ...ordered.filter((term) => named.has(term))]
}

function distractor(keyPoint: KeyPoint, claimant: Term, speaker: Term, context: GenerateContext): OptionDraft {
  const own = context.keyPoints.filter((other) => claimantOf(other) === speaker.id && other.proposition !== null)
  const onTopic = own.filter((other) => other.topics.some((topic) => keyPoint.topics.includes(topic)))
  const [related] = stableOrder(onTopic.length > 0 ? onTopic : own, (other) => other.id, `${keyPoint.id} ${speaker.id}`)
  const refusal = `The material gives this to ${claimant.english}, not to ${speaker.english}.`
  return {
    text: capitalised(speaker.english),
    isKey: false,
    rationale: related ? `${refusal} What it does give to ${speaker.english}: ${related.statement}` : refusal,
    evidence: firstEvidence(related ?? keyPoint),
  }
}
