import { type Article, paragraphText } from '../../article/article'
import { DEMONYMS } from '../../key-point/demonyms'
import type { KeyPoint } from '../../key-point/key-point'
import { countryOf } from '../../key-point/propose/country-of'
import { hedgeOf, REPORTING_VERB } from '../../key-point/propose/lexicon'
import type { TermIndex } from '../../key-point/term-index'
import { contentWords } from '../content-words'
import type { Finding, RuleCode } from '../item-lint/finding'
import { namesTerm } from '../names-term'
import type { Question } from '../question'

/** Why nothing tempts a careless reader of the passage to a wrong option; empty when something does. For texts that nobody has edited. */
export function withoutFoothold(question: Question, keyPoint: KeyPoint | undefined, articles: readonly Article[], terms: TermIndex): Finding[] {
  if (!keyPoint) return []
  switch (question.kind) {
    case 'who-claims-this': return speakersWithoutFoothold(question, keyPoint, articles, terms)
    case 'fact-quote-or-inference': return statusWithoutRival(keyPoint, articles)
    case 'which-sentence-proves-it': return sentencesOfNoBearing(question, keyPoint)
    default: return []
  }
}

const fault = (code: RuleCode, message: string, hint: string): Finding[] => [{ code, severity: 'error', message, hint }]

/** The paragraph that bears a question out, with two before and one behind: what a reader has in mind. */
function nearby({ evidence }: Question, articles: readonly Article[]): string {
  const [quote] = evidence
  const paragraphs = articles.find(({ id }) => id === quote?.articleId)?.paragraphs ?? []
  const at = paragraphs.findIndex(({ number }) => number === quote?.paragraph)
  return paragraphs.slice(Math.max(0, at - 2), at + 2).map(paragraphText).join(' ')
}

function speakersWithoutFoothold(question: Question, keyPoint: KeyPoint, articles: readonly Article[], terms: TermIndex): Finding[] {
  if (/^(?:he|she|his|her)\b/i.test(keyPoint.proposition ?? '')) return fault('ANSWERABLE', 'The claim begins with “he” or “she”, and whoever it is, is the answer.', 'Ask for the name by a gap.')
  const text = nearby(question, articles)
  const others = question.options.filter(({ isKey }) => !isKey).flatMap((option) => terms.named(option.text))
  if (!others.some((term) => namesTerm(text, term, terms))) {
    return fault('ANSWERABLE', 'None of the other speakers is named where the claim stands.', 'Offer a speaker who is heard or named near by.')
  }
  const ownSide = others.filter((term) => (DEMONYMS[countryOf(term, terms.all)?.english.toLowerCase() ?? ''] ?? []).some((people) => new RegExp(`\\b${people} (?:side|leader(?:ship)?|president|prime minister|government)\\b`, 'i').test(question.stem)))
  return ownSide.length === 0 ? [] : fault('WORD_REPEAT_CUE', 'The claim speaks of a distractor’s own side in the third person.', 'Offer speakers whose side the claim does not judge.')
}

const SPEAKS = new RegExp(`“|\\b(?:according to|${REPORTING_VERB})\\b`, 'i')
const JUDGES = /\b(?:should|would|must|cannot|could|it is (?:clear|important|necessary|pivotal|obvious)|seems|looks|failed|unlikely|likely)\b/
/** The author's own word on what somebody said, right behind it. */
const VERDICT = /^(?:both|this|that|neither|it|the (?:claim|account|truth))\b.*\b(?:true|right|wrong|false|correct|exaggerated|simpler|plausible)\b/i

/** A fact among facts tempts nobody to “quote”; what the author judges in the next sentence is both. */
function statusWithoutRival(keyPoint: KeyPoint, articles: readonly Article[]): Finding[] {
  const [quote] = keyPoint.evidence
  const sentences = articles.find(({ id }) => id === quote?.articleId)?.paragraphs.find(({ number }) => number === quote?.paragraph)?.sentences ?? []
  const at = sentences.findIndex(({ text }) => text === quote?.exact)
  const beside = sentences.filter((_, place) => place !== at).map(({ text }) => text)
  if (sentences.slice(at + 1, at + 5).some(({ text }) => VERDICT.test(text))) return fault('ANSWERABLE', 'The author’s own verdict stands right behind.', 'Ask of a point that only one of them makes.')
  const isTempting = keyPoint.kind !== 'fact' || beside.some((text) => SPEAKS.test(text) || JUDGES.test(text) || hedgeOf(text) !== null)
  return isTempting ? [] : fault('ANSWERABLE', 'Nobody speaks and nobody judges beside the fact: nothing tempts to another answer.', 'Ask where a judgement or somebody’s words stand beside it.')
}

const NEGATIVE = /^no\b|\b(?:not|never|nobody|none|nothing)\b/i

/** Sentences that have no word in common with the claim, or contradict it, are not taken for its proof. */
function sentencesOfNoBearing(question: Question, keyPoint: KeyPoint): Finding[] {
  const wanted = new Set(contentWords(keyPoint.proposition ?? keyPoint.statement))
  const isIdle = (text: string) => NEGATIVE.test(text) || !contentWords(text).some((word) => wanted.has(word))
  return question.options.some(({ isKey, text }) => !isKey && isIdle(text))
    ? fault('ANSWERABLE', 'A sentence offered has no bearing on the claim, or says the opposite.', 'Offer sentences on the same thing that prove something else.') : []
}
