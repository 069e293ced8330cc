import { isOneTypoAway } from '../is-one-typo-away'
import { jamoOf } from '../../shared/jamo-of'

/** Sino-Korean numerals: one jamo makes another number of them. */
const NUMERAL = /[일이삼사오육륙칠팔구십백천만억조]/

/**
 * Whether two folded answers are one slip of the keyboard apart, but never in the first letter of a word
 * (typical/atypical, North/South). Says nothing about whether the slip may be forgiven (`forgivesSlip`).
 */
export function isSlip(given: string, accepted: string): boolean {
  if (/[가-힣]/.test(accepted)) return isJamoSlip(given.replace(/ /g, ''), accepted.replace(/ /g, ''))
  if (!isOneTypoAway(given.replace(/ /g, ''), accepted.replace(/ /g, ''))) return false
  const words = given.split(' ')
  const acceptedWords = accepted.split(' ')
  if (words.length !== acceptedWords.length) return given.charAt(0) === accepted.charAt(0)
  return words.every((word, at) => word.charAt(0) === acceptedWords[at]?.charAt(0))
}

/** One jamo of one syllable added, left out or replaced; not the very first, and not in a numeral. */
function isJamoSlip(given: string, accepted: string): boolean {
  const at = [...accepted].findIndex((syllable, each) => syllable !== given.charAt(each))
  if (at === -1 || given.slice(at + 1) !== accepted.slice(at + 1)) return false
  const [typed, right] = [given.charAt(at), accepted.charAt(at)]
  const [typedJamo, rightJamo] = [jamoOf(typed), jamoOf(right)]
  if (NUMERAL.test(typed + right) || (at === 0 && typedJamo.charAt(0) !== rightJamo.charAt(0))) return false
  return isOneTypoAway(typedJamo, rightJamo)
}
