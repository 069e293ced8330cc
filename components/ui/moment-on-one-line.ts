import { momentInWords } from './moment-in-words'

/** A moment in words that no line break tears apart; for running text, not for narrow columns. */
export function momentOnOneLine(at: number, timeZone: string, locale: string): string {
  return momentInWords(at, timeZone, locale).replaceAll(' ', '\u00a0')
}
