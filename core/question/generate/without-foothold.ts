import type { Article } from '../../article/article'
import { DEMONYMS } from '../../key-point/demonyms'
import type { KeyPoint } from '../../key-point/key-point'
import { countryOf } from '../../key-point/propose/country-of'
import type { TermIndex } from '../../key-point/term-index'
import { contentWords } from '../content-words'
import type { Finding, RuleCode } from '../item-lint/finding'
import type { Question } from '../question'

/** Why nothing tempts a careless reader of the passage to a wrong option; empty when something does. For texts that nobody has edited. */
export function withoutFoothold(question: Question, keyPoint: KeyPoint | undefined, articles: readonly Article[], terms: TermIndex): Finding[] {
  if (!keyPoint) return []
  switch (question.kind) {
    case 'who-claims-this': return speakersWithoutFoothold(question, keyPoint, terms)
    case 'fact-quote-or-inference': return statusWithoutRival(keyPoint, articles)
    case 'which-sentence-proves-it': return sentencesOfNoBearing(question, keyPoint)
    default: return []
  }
}

const fault = (code: RuleCode, message: string, hint: string): Finding[] => [{ code, severity: 'error', message, hint }]

const HEDGE_FIRST = /^(?:apparently|perhaps|probably|possibly|presumably|it (?:seems|appears|looks)|most likely|very likely|we can assume)\b/i

function speakersWithoutFoothold(question: Question, keyPoint: KeyPoint, terms: TermIndex): Finding[] {
  if (/^(?:he|she|his|her)\b/i.test(keyPoint.proposition ?? '')) return fault('ANSWERABLE', 'The claim begins with “he” or “she”, and whoever it is, is the answer.', 'Ask for the name by a gap.')
  if (HEDGE_FIRST.test(keyPoint.proposition ?? '')) {
    return fault('READING_LEVEL', 'A claim that begins with its hedge reads badly behind “said that”.', 'Put the hedge into the claim.')
  }
  const others = question.options.filter(({ isKey }) => !isKey).flatMap((option) => terms.named(option.text))
  const ownSide = others.filter((term) => (DEMONYMS[countryOf(term, terms.all)?.english.toLowerCase() ?? ''] ?? []).some((people) => new RegExp(`\\b${people} (?:side|leader(?:ship)?|president|prime minister|government)\\b`, 'i').test(question.stem)))
  return ownSide.length === 0 ? [] : fault('WORD_REPEAT_CUE', 'The claim speaks of a distractor’s own side in the third person.', 'Offer speakers whose side the claim does not judge.')
}

/** The author's own word on what somebody said, right behind it. */
const VERDICT = /^(?:both|this|that|neither|it|the (?:claim|account|truth))\b.*\b(?:true|right|wrong|false|correct|exaggerated|simpler|plausible)\b/i
const BOOSTER = /obvious|of course|clearly|certainly|definitely|undoubtedly|no doubt|evidently/
const NO_FACT_YET = /\b(?:will|would|should|must|may|might|could|cannot|can|is going to|are going to)\b/

/** Three answers are in question only where somebody might have judged, and where what is said is or was. */
function statusWithoutRival(keyPoint: KeyPoint, articles: readonly Article[]): Finding[] {
  const [quote] = keyPoint.evidence
  const sentences = articles.find(({ id }) => id === quote?.articleId)?.paragraphs.find(({ number }) => number === quote?.paragraph)?.sentences ?? []
  const at = sentences.findIndex(({ text }) => text === quote?.exact)
  if (sentences.slice(at + 1, at + 5).some(({ text }) => VERDICT.test(text))) return fault('ANSWERABLE', 'The author’s own verdict stands right behind.', 'Ask of a point that only one of them makes.')
  if (keyPoint.kind === 'fact') return fault('ANSWERABLE', 'A public act is taken for nobody’s judgement.', 'Ask of a point that somebody could have judged otherwise.')
  if (BOOSTER.test(keyPoint.attribution[0]?.hedge ?? '')) return fault('ANSWERABLE', 'What is called obvious may be told as a fact.', 'Ask where the author shows a doubt.')
  return NO_FACT_YET.test(keyPoint.proposition?.split(/ (?:that|who|which|if|when) /)[0] ?? '')
    ? fault('ANSWERABLE', 'A forecast, a condition or a demand is no fact: the stem tells that much.', 'Ask of what is or was.') : []
}

const NEGATIVE = /^no\b|\b(?:not|never|nobody|none|nothing)\b/i

/** Sentences that have no word in common with the claim, or contradict it, are not taken for its proof. */
function sentencesOfNoBearing(question: Question, keyPoint: KeyPoint): Finding[] {
  const wanted = new Set(contentWords(keyPoint.proposition ?? keyPoint.statement))
  const isIdle = (text: string) => NEGATIVE.test(text) || !contentWords(text).some((word) => wanted.has(word))
  return question.options.some(({ isKey, text }) => !isKey && isIdle(text))
    ? fault('ANSWERABLE', 'A sentence offered has no bearing on the claim, or says the opposite.', 'Offer sentences on the same thing that prove something else.') : []
}
