const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g
/** A month of a year that neither the claim nor the article tells. */
const MONTH = /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b(?! \d{4}|,? \d{1,2},? \d{4})/
const PAST = /\b(?:was|were|had|did|came|went|met|made|took|began|gave|\p{Ll}{3,}ed)\b/u

/** Whether a text tells of several years: then what happened without a year happened in any of them. */
export function spansYears(text: string): boolean {
  return new Set(text.match(YEAR)).size > 1
}

/** Whether a clause of an article without a date tells of a time that nobody knows; `isHistory`: its article spans several years. */
export function isUndated(clause: string, isHistory: boolean): boolean {
  return clause.match(YEAR) === null && (MONTH.test(clause) || (isHistory && PAST.test(clause)))
}
