import { foldAnswer } from './fold-answer'

/** Shortest answers in which one slip is forgiven: letters of Latin or Cyrillic, syllables of Hangul. */
const LEAST_LETTERS = 6
const LEAST_SYLLABLES = 4

/** Digits and words of quantity: “million” and “billion” are one slip apart and mean different things. */
const QUANTITY = new RegExp(
  String.raw`\d|(?<!\p{L})(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|` +
    '(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|' +
    'hundred|thousand|million|billion|trillion|dozen|first|second|third|fourth|fifth)(?:s|th)?' +
    '|(?:дв|тр|четыр|пят|шест|сем|восем|девят|десят|сорок|сто|тысяч|миллион|миллиард|перв|втор)\\p{Ll}*)(?!\\p{L})',
  'u',
)

/** Whether one slip in typing this accepted answer may be forgiven: long enough, of letters alone, and no quantity. */
export function forgivesSlip(accepted: string): boolean {
  const folded = foldAnswer(accepted)
  const letters = folded.replace(/ /g, '')
  if (QUANTITY.test(folded)) return false
  if (/^[가-힣]+$/.test(letters)) return letters.length >= LEAST_SYLLABLES
  return letters.length >= LEAST_LETTERS && /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(letters)
}
