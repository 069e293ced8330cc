import type { Article } from '../../article/article'
import type { ItemRule } from './item-rule'

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]

/** DATE_RESOLVED: a date line that can be read in two ways, or is missing, dates nothing: neither asked for nor stated. */
export const dateResolved: ItemRule = (question, context) => {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  const cited = new Set((keyPoint?.evidence ?? question.evidence).map((quote) => quote.articleId))
  const undated = [...context.articles.values()].filter(
    (article) => cited.has(article.id) && article.citation.publishedOn === null,
  )
  const shown = [question.stem, question.answer, ...question.options.map((option) => option.text)].join(' | ')
  const messages = undated
    .filter((article) => readingsOf(article).some((reading) => reading.test(shown)))
    .map((article) => `It uses a reading of the date line “${article.citation.dateLine ?? ''}” of ${article.id}, which can be read in more than one way.`)
  if (undated.length > 0 && asksForPublication(question.stem)) {
    messages.push('It asks when a text appeared whose date is not known.')
  }
  return messages.map((message) => ({
    code: 'DATE_RESOLVED',
    severity: 'error',
    message,
    hint: 'Ask for a date only when the source states it in one way.',
  }))
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
