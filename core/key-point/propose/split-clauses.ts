import { type Setting, subjectOf } from './article-setting'
import { FINITE, hedgeOf, stripConnectives } from './lexicon'

const BREAK = /;\s+|,\s+(?=(?:but|and)\s)|\s+[–—]\s+because\s/gu

/** What depends on a condition is not true without it. */
const CONDITION = /^(?:even )?(?:if|unless|once|should|provided|as long as)\b/i

/**
 * The parts of a compound sentence that have a subject and a verb of their own: the sentence cut at semicolons and
 * before “, but” and “, and”. “he” and “she” at the start of a later part stand for the sentence's subject.
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
  if (parts.length === 1 || CONDITION.test(sentence)) return []
  // A hedge at the start may hold for all that follows.
  if (hedgeOf(parts[0]?.split(/\s/).slice(0, 4).join(' ') ?? '') !== null) return parts.slice(0, 1)
  return parts.filter((_, at) => at === 0 || startsClause(parts[at] ?? '', setting)).map((part) => {
    const { text } = stripConnectives(part.replace(/^(?:but|and)\s+/i, ''))
    return whole?.type === 'person' ? text.replace(/^(?:he|she)(?= )/i, whole.english) : text
  }).filter((part) => FINITE.test(part))
}

/** Whether what stands behind the break can be a sentence: a determiner, a name or a pronoun, and a finite verb. */
function startsClause(part: string, setting: Setting): boolean {
  const text = part.replace(/^(?:but|and)\s+/i, '')
  const starts = /^(?:even (?:the|his|her|its)|(?:in|at|on) \p{Ll}+ (?:the|his|her|its|their)|the|an?|he|she|after|before|in order|its|their)\s/iu.test(text) || subjectOf(text, setting.find) !== null
  return starts && FINITE.test(text)
}
