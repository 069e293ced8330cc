import type { Term } from '#core/key-point/term'
import { RULE_CODES } from '#core/question/item-lint/finding'
import { INPUT_OF_KIND } from '#core/question/question'
import { normaliseText } from '#core/shared/normalise-text'
import type { ArticleReport } from '../article-report.ts'

type Report = ArticleReport
type Question = Report['questions'][number]

/** Hedges and boosters that may not get lost between a sentence and the statement that rests on it. */
const HEDGES = /(?<!\p{L})(?:most likely|apparently|perhaps|probably|presumably|possibly|it seems|it looks like|we can assume|obviously|of course|clearly)(?!\p{L})/giu
const PLACE_OF_MEETING = /\b(?:where|in which (?:city|place|country|town))\b[^?]*\b(?:summit|meeting|talks|leaders|meet|met)\b[^?]*\b(?:held|take place|took place|meet|met)\b|_____[^.?]*\bhosted the (?:summit|meeting)\b|\b(?:summit|meeting|talks)\b[^.?]{0,60}\b(?:held|took place) in _____/i
const ASKS_DAY = /\b(?:on (?:which|what) (?:day|date)|when|which date)\b[^?]*\b(?:article|text|published|written|posted)\b/i

/** What the output of one text does wrong, in sentences; empty when every rule of the command line holds. */
export function faultsOf(report: Report, terms: readonly Term[]): string[] {
  return [
    ...offsets(report),
    ...report.keyPoints.flatMap((keyPoint) => keyPointFaults(keyPoint, report)),
    ...report.questions.flatMap((question) => questionFaults(question, report, terms)),
    ...repeats(report),
    ...balance(report),
  ]
}

function paragraphText(report: Report, number: number): string {
  return report.article.paragraphs.find((paragraph) => paragraph.number === number)?.sentences.map((sentence) => sentence.text).join(' ') ?? ''
}

function offsets(report: Report): string[] {
  return report.article.paragraphs.flatMap(({ number, sentences }) =>
    sentences.filter(({ text, start, end }) => paragraphText(report, number).slice(start, end) !== text)
      .map(({ text }) => `paragraph ${number}: “${text.slice(0, 40)}” is not at its offsets`))
}

/** A criticism in somebody's words, or critics who speak; “some observers could not help making bold comments” is the author's own remark. */
const UNNAMED_CRITIC = /\bcriticism\b[^“]*“|\b(?:critics|observers|analysts)\b(?: \p{Ll}+){0,2} (?:say|said|argued?|claim(?:ed)?|believed?|warn(?:ed)?)\b/iu

function keyPointFaults(keyPoint: Report['keyPoints'][number], report: Report): string[] {
  const faults: string[] = []
  const { exact, paragraph } = keyPoint.evidence
  if (!paragraphText(report, paragraph).includes(exact)) faults.push('its evidence is not in the paragraph named')
  const lost = (exact.replace(/“[^”]*”?/g, '').match(HEDGES) ?? []).filter((hedge) => !keyPoint.statement.toLowerCase().includes(hedge.toLowerCase()))
  // A part of a compound sentence keeps its own hedges only.
  if (lost.length > 0 && sharedWords(keyPoint.statement, exact) > 0.8) faults.push(`it lost “${lost.join('”, “').toLowerCase()}”`)
  if (keyPoint.attribution.length === 0) faults.push('nobody is on record for it')
  if (keyPoint.attribution.some(({ hedge }) => hedge !== null && !keyPoint.statement.toLowerCase().includes(hedge))) faults.push('a hedge of its chain is not in the statement')
  if (UNNAMED_CRITIC.test(keyPoint.statement) && keyPoint.attribution.at(-1)?.who !== 'unattributed') faults.push('an unnamed criticism is given to somebody')
  return faults.map((fault) => `key point ${keyPoint.id}: ${fault}`)
}

function questionFaults(question: Question, report: Report, terms: readonly Term[]): string[] {
  const faults: string[] = []
  for (const { exact, paragraph } of [question.evidence, ...question.options.map((option) => option.evidence)]) {
    if (exact === '' || !paragraphText(report, paragraph).includes(exact)) faults.push(`“${exact.slice(0, 40)}” is not in paragraph ${paragraph}`)
  }
  const keyPoint = report.keyPoints.find((each) => each.id === question.keyPointId)
  if (!keyPoint) faults.push('its key point is not listed')
  const keys = question.options.filter((option) => option.isKey)
  if (INPUT_OF_KIND[question.kind] === 'choose-one' && (keys.length !== 1 || keys[0]?.text !== question.answer)) faults.push('it has not one key')
  if (PLACE_OF_MEETING.test(question.stem)) faults.push('it asks where the meeting was held')
  faults.push(...wordingFaults(question))
  if (ASKS_DAY.test(question.stem)) faults.push('it asks for the day of the text')
  if (question.kind === 'who-claims-this' && /deficit of sovereignty|criticism of/i.test(question.stem)) faults.push('it gives an unnamed criticism to a speaker')
  if (question.lint.some((code) => !RULE_CODES.some((known) => known === code))) faults.push('it carries an unknown code')
  faults.push(...unsupported(question, report, terms).map((token) => `“${token}” in the stem is in neither the evidence nor the term base`))
  return faults.map((fault) => `question ${question.id}: ${fault}`)
}

const NO_DAY = /\b(?:yesterday|today|tomorrow|last (?:week|month|night|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i
const POINTS_BACK = /\b(?:this|these|the former|the latter|neither [a-z]|(?:the two|both) (?:sides|countries|leaders))\b/i

/** What makes an awkward or unanswerable stem, as far as letters show it. Words in quotation marks are somebody's own. */
function wordingFaults({ kind, stem, options, answer }: Question): string[] {
  const faults: string[] = []
  const own = stem.replace(/“[^”]*”/g, '“…”')
  if (/(?:According to [^,]+|reported(?: in \d{4})?),(?: writing in \d{4},)? (?!the |an? |in |on |at |for |by |from |if |when |as |even |apparently |perhaps |probably |obviously |only )\p{Ll}\p{L}* \p{Lu}[\p{L}-]+(?: said|,)/u.test(stem)) faults.push('a name begins with a small letter')
  if (/\.[”"]?\.|,,|  |”[”]/.test(stem)) faults.push('a mark stands twice')
  if (/(?:writing in \d{4}|According to [^,“]+), “/.test(stem)) faults.push('it gives words in quotation marks to the author')
  if (NO_DAY.test(own)) faults.push('its day is known to the first readers only')
  if (kind !== 'which-sentence-proves-it' && POINTS_BACK.test(own.replace(/ (?:Which|What|Who) [^?]*\?$/, ''))) faults.push('it points at what was said before')
  if (/_____ (?:troops|special|panel|envoy|officials?)\b/.test(stem)) faults.push('a name is left out where it is no name but an adjective')
  if (kind === 'which-sentence-proves-it' && [...words(answer)].every((word) => words(stem).has(word))) faults.push('the sentence to be found stands in the stem')
  if (new Set(options.map((option) => option.text.toLowerCase())).size !== options.length) faults.push('two options are the same')
  return faults
}

/** Names and numbers of the stem; a false statement holds what stands in the place of the right words on purpose. */
function unsupported(question: Question, report: Report, terms: readonly Term[]): string[] {
  const keyPoint = report.keyPoints.find((each) => each.id === question.keyPointId)
  const named = terms.flatMap((term) => [term.english, ...term.aliases])
  const paragraph = paragraphText(report, question.evidence.paragraph)
  const support = words([
    paragraph, ...fullNames(report, paragraph), report.article.title ?? '', keyPoint?.asOf ?? '', ...named,
    ...(keyPoint?.attribution ?? []).map((link) => link.who.replaceAll('-', ' ')),
  ].join(' '))
  const isTrueFalse = question.kind === 'true-false' && question.answer === 'False'
  const tokens = question.stem.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’-]*|\d[\d.,]*\d|\d/gu) ?? []
  return isTrueFalse ? [] : tokens.filter((token) => [...words(token)].some((word) => !support.has(word)))
}

/** Names that the article spells in full, of those whom a paragraph names by a part. */
function fullNames(report: Report, paragraph: string): string[] {
  const inParagraph = words(paragraph)
  const text = report.article.paragraphs.map(({ number }) => paragraphText(report, number)).join('\n')
  return (text.match(/\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){1,6}/gu) ?? []).filter((name) => [...words(name)].some((word) => inParagraph.has(word)))
}

function words(text: string): Set<string> {
  return new Set(normaliseText(text.replace(/[’']s\b/g, '')).split(/[ -]/).filter((word) => word !== ''))
}

function sharedWords(one: string, other: string): number {
  const [first, second] = [words(one), words(other)]
  return [...second].filter((word) => first.has(word)).length / second.size
}

/** A sentence said again makes no second key point. */
function repeats(report: Report): string[] {
  return report.keyPoints.flatMap((keyPoint, at) =>
    report.keyPoints.slice(0, at).filter((earlier) => sharedWords(earlier.statement, keyPoint.statement) > 0.85 && sharedWords(keyPoint.statement, earlier.statement) > 0.85)
      .map((earlier) => `key point ${keyPoint.id} repeats ${earlier.id}`))
}

/** The key stands in no place much more often than chance has it (3.5 standard deviations of a fair draw: 1 set in 700). */
function balance(report: Report): string[] {
  const shuffled = report.questions.filter(({ kind }) => kind === 'single-choice')
  return ['a', 'b', 'c'].flatMap((place) => {
    const count = shuffled.filter((question) => question.options.some((option) => option.isKey && option.id === place)).length
    const fair = shuffled.length / 3
    return shuffled.length >= 30 && Math.abs(count - fair) > 3.5 * Math.sqrt(fair * (2 / 3)) ? [`the key is “${place}” ${count} times in ${shuffled.length}`] : []
  })
}
