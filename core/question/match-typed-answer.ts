import { normaliseText } from '../shared/normalise-text'
import { isOneTypoAway } from './is-one-typo-away'

/** `accepted`: the accepted answer that was met; `exact`: false when a slip of the keyboard was forgiven. */
export type TypedMatch = { matches: true; accepted: string; exact: boolean } | { matches: false }

/** Shortest accepted answer, in letters, in which one slip is forgiven. */
const MIN_LETTERS_FOR_TYPO = 6

/** Digits and words of quantity: "million" and "billion" are one slip apart and mean different things. */
const QUANTITY = new RegExp(
  String.raw`\d|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|` +
    '(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|' +
    String.raw`hundred|thousand|million|billion|trillion|dozen|first|second|third|fourth|fifth)(?:s|th)?(?!\p{L})`,
  'u',
)

/**
 * Compares a typed answer with the accepted ones.
 *
 * Equal after normalisation (case, Latin diacritics, punctuation, hyphens, apostrophes and spaces, a leading
 * "the", "a" or "an") is an exact match. Failing that, one slip is forgiven in Latin or Cyrillic answers of six
 * letters or more, but never in numbers or quantities, never in Hangul or Hanja, and never in the first letter
 * of a word (North/South stays safe anyway; typical/atypical, million/billion would not).
 * Earlier accepted answers win over later ones, exact matches over forgiven slips.
 */
export function matchTypedAnswer(typed: string, acceptedAnswers: readonly string[]): TypedMatch {
  const given = foldAnswer(typed)
  if (given === '') return { matches: false }
  for (const accepted of acceptedAnswers) {
    if (joined(foldAnswer(accepted)) === joined(given)) return { matches: true, accepted, exact: true }
  }
  for (const accepted of acceptedAnswers) {
    if (isForgivableSlip(given, foldAnswer(accepted))) return { matches: true, accepted, exact: false }
  }
  return { matches: false }
}

function foldAnswer(answer: string): string {
  return normaliseText(answer).replace(/^(?:the|an?) (?=.)/, '')
}

function joined(folded: string): string {
  return folded.replace(/ /g, '')
}

function isForgivableSlip(given: string, accepted: string): boolean {
  const letters = joined(accepted)
  if (letters.length < MIN_LETTERS_FOR_TYPO) return false
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(letters)) return false
  if (QUANTITY.test(given) || QUANTITY.test(accepted)) return false
  if (!isOneTypoAway(joined(given), letters)) return false
  const givenWords = given.split(' ')
  const acceptedWords = accepted.split(' ')
  if (givenWords.length !== acceptedWords.length) return given.charAt(0) === accepted.charAt(0)
  return givenWords.every((word, at) => word.charAt(0) === acceptedWords[at]?.charAt(0))
}
