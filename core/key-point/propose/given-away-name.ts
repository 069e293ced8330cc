import type { Term } from '../term'
import type { Setting } from './article-setting'
import { countryOf } from './country-of'
import type { Mention } from './mentions'
import type { Statement } from './statement'

/** What only one state in the term base does or has; known to anybody in the field without the article. */
const ONLY_NORTH_KOREA = /\b(?:nuclear (?:tests?|device)|long-range missiles?|engine test site|launch (?:platform|site)|northern|the North)\b/
const ONLY_SOUTH_KOREA = /\b(?:southern|the South)\b/
const TOLD_BY_WORDS: readonly [country: string, words: RegExp][] = [['north-korea', ONLY_NORTH_KOREA], ['south-korea', ONLY_SOUTH_KOREA]]
/** Whom a meeting is between, and who is met, is what the whole article tells. */
const MEETING = /\b(?:summit|meeting|talks|handshake|negotiations|process)\b[^,;]{0,30}\b(?:between|of|with)\b[^,;]*$|\b(?:meet|met|receive[sd]?) $/

/** Whether the rest of a statement tells a name that is left out, or the subject of the whole article does. */
export function isGivenAwayName(mention: Mention, statement: Statement, own: readonly Mention[], setting: Setting): boolean {
  const others = own.filter((each) => each.term !== mention.term)
  const country = countryOf(mention.term, setting.terms)
  if (country && others.some((other) => countryOf(other.term, setting.terms) === country)) return true
  const text = statement.text.slice(statement.frameLength)
  if (TOLD_BY_WORDS.some(([id, words]) => country?.id === id && words.test(text))) return true
  if (mention.term.type !== 'city' && MEETING.test(statement.text.slice(statement.frameLength, mention.start))) return true
  // Whoever signed a treaty with whom is known by the treaty.
  const hasOther = (...types: Term['type'][]) => others.some((other) => types.includes(other.term.type))
  if (mention.term.type === 'person' && hasOther('agreement', 'event') && hasOther('person')) return true
  const isParty = (mention.term.type === 'person' || mention.term.type === 'country') && setting.principals.some((principal) => isOf(mention.term, principal, setting))
  if (!isParty) return false
  // Of an article on two, whoever is named with one of them is the other.
  return others.some((other) => setting.principals.some((principal) => isOf(other.term, principal, setting)))
}

/** A principal, or the country of one. */
function isOf(term: Term, principal: Term, setting: Setting): boolean {
  return term === principal || (countryOf(principal, setting.terms) !== null && countryOf(term, setting.terms) === countryOf(principal, setting.terms))
}
