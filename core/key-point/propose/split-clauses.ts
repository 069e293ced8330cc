import { type Setting, subjectOf } from './article-setting'
import { FINITE, hedgeOf, REPORTING_VERB, stripConnectives } from './lexicon'

const BREAK = /;\s+|,\s+(?=(?:but|and)\s)|\s+[–—]\s+because\s/gu

/** What depends on a condition is not true without it. */
const CONDITION = /^(?:even )?(?:if|unless|once|should|provided|as long as)\b/i

/**
 * The parts of a compound sentence that have a subject and a verb of their own: the sentence cut at semicolons and
 * before “, but” and “, and”. “he” and “she” at the start of a later part stand for the sentence's subject
 * where it names nobody else.
 */
export function splitClauses(sentence: string, setting: Setting): string[] {
  const whole = subjectOf(sentence, setting.find)?.mention.term
  const parts: string[] = []
  let from = 0
  for (const match of sentence.matchAll(BREAK)) {
    parts.push(sentence.slice(from, match.index))
    from = match.index + match[0].length
  }
  parts.push(sentence.slice(from))
  if (parts.length === 1 || CONDITION.test(sentence) || parts.slice(1).some(takesBack)) return []
  // A hedge at the start may hold for all that follows.
  if (hedgeOf(parts[0]?.split(/\s/).slice(0, 4).join(' ') ?? '') !== null) return parts.slice(0, 1)
  const isCrowded = new Set(setting.find(sentence).filter((mention) => mention.term.type === 'person').map((mention) => mention.term)).size > 1
  return parts.filter((_, at) => at === 0 || startsClause(parts[at] ?? '', setting)).map((part) => {
    const { text } = stripConnectives(part.replace(/^(?:but|and)\s+/i, ''))
    return whole?.type === 'person' && !isCrowded ? text.replace(/^(?:he|she)(?= )/i, whole.english) : text
  }).filter((part) => FINITE.test(part))
}

const POINTS_BACK = /^(?:(?:but|and|or|even|all|only) )*(?:this|that|it|these|those|such|so|as|according to)\b/i
const REPORTS = new RegExp(`\\b(?:${REPORTING_VERB})\\b`)
const REPORTS_IT = new RegExp(`\\b(?:${REPORTING_VERB})(?: (?:so|it|this|that))?[.”]*$`)

/** “…; at least that is what Moon hopes”, “…, but this is, perhaps, an illusion”: what stands before is not said outright. */
function takesBack(part: string): boolean {
  if (/^(?:(?:but|and) )?(?:at least|or|if|unless|that is(?: only| just)? what)\b/i.test(part) || REPORTS_IT.test(part)) return true
  return POINTS_BACK.test(part) && (hedgeOf(part) !== null || REPORTS.test(part))
}

/** Whether what stands behind the break can be a sentence: a determiner, a name or a pronoun, and a finite verb. */
function startsClause(part: string, setting: Setting): boolean {
  const text = part.replace(/^(?:but|and)\s+/i, '')
  const starts = /^(?:even (?:the|his|her|its)|(?:in|at|on) \p{Ll}+ (?:the|his|her|its|their)|the|an?|he|she|after|before|in order|its|their)\s/iu.test(text) || subjectOf(text, setting.find) !== null
  return starts && FINITE.test(text)
}
