import type { Article } from '../../article/article'
import type { DatedEvent } from '../../key-point/key-point'
import { isSurelyBefore } from '../../key-point/is-surely-before'
import type { Question } from '../question'
import { words } from '../words'
import type { ItemRule } from './item-rule'

const TELLS_DATE = /\b(?:1[0-9]|20)\d\d\b/

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]

/**
 * DATE_RESOLVED: a date line that can be read in two ways, or is missing, dates nothing: neither asked for nor stated.
 * Events to be put in order have one known date each, surely later than the one before, and do not tell it.
 */
export const dateResolved: ItemRule = (question, context) => {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  const cited = new Set((keyPoint?.evidence ?? question.evidence).map((quote) => quote.articleId))
  const undated = [...context.articles.values()].filter(
    (article) => cited.has(article.id) && article.citation.publishedOn === null,
  )
  const shown = [question.stem, question.answer, ...[...question.options, ...question.prompts].map((part) => part.text)].join(' | ')
  const messages = undated
    .filter((article) => readingsOf(article).some((reading) => reading.test(shown)))
    .map((article) => `It uses a reading of the date line “${article.citation.dateLine ?? ''}” of ${article.id}, which can be read in more than one way.`)
  if (undated.length > 0 && asksForPublication(question.stem)) {
    messages.push('It asks when a text appeared whose date is not known.')
  }
  if (question.kind === 'order') messages.push(...chronologyFaults(question, keyPoint?.sequence?.events ?? []))
  return messages.map((message) => ({
    code: 'DATE_RESOLVED',
    severity: 'error',
    message,
    hint: 'Ask for a date only when the source states it in one way.',
  }))
}

function chronologyFaults(question: Question, events: readonly DatedEvent[]): string[] {
  const texts = question.order.map((id) => question.options.find((option) => option.id === id)?.text ?? '')
  const dates = texts.map((text) => events.find((event) => words(event.event).join(' ') === words(text).join(' '))?.on ?? null)
  const undated = texts.filter((_, at) => dates[at] === null).map((text) => `“${text}” has no known date.`)
  const unsure = dates.flatMap((on, at) => {
    const before = dates[at - 1] ?? null
    return on === null || before === null || isSurelyBefore(before, on) ? [] : [`“${texts[at] ?? ''}” is not surely later than the event before it.`]
  })
  const telling = texts.filter((text) => TELLS_DATE.test(text)).map((text) => `“${text}” tells its date.`)
  return [...undated, ...unsure, ...telling]
}

function asksForPublication(stem: string): boolean {
  const asksForDate = /\b(when|what (?:date|day|month|year)|(?:on|in) (?:which|what) (?:date|day|month|year))\b/i
  const ofText = /\b(?:article|text|column|commentary|report)\b[^?]*\b(?:published|written|posted|printed|dated|appear(?:ed)?)\b|\b(?:published|written|posted|printed|dated)\b[^?]*\b(?:article|text|column|commentary|report)\b/i
  return asksForDate.test(stem) && ofText.test(stem)
}

/** Both readings of dd.mm.yyyy, as printed, in ISO, and in English with the month's name. */
function readingsOf(article: Article): RegExp[] {
  const printed = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(article.citation.dateLine ?? '')
  if (!printed) return []
  const [line, one, other, year] = printed
  return [
    new RegExp(`\\b${line.replaceAll('.', '\\.')}`),
    ...reading(Number(one), Number(other), year),
    ...reading(Number(other), Number(one), year),
  ]
}

function reading(day: number, month: number, year: string | undefined): RegExp[] {
  const name = MONTHS[month - 1]
  if (!name || day > 31) return []
  const pad = (number: number) => String(number).padStart(2, '0')
  return [
    new RegExp(`\\b${year}-${pad(month)}-${pad(day)}\\b`),
    new RegExp(`\\b0?${day}(?:st|nd|rd|th)?(?: of)? ${name}\\b(?!,? (?!${year})\\d{4})`, 'i'),
    new RegExp(`\\b${name} 0?${day}(?:st|nd|rd|th)?\\b(?!\\s*[–-]\\s*\\d|,? (?!${year})\\d{4})`, 'i'),
  ]
}
