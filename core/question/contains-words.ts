import { remember } from './remember'
import { words } from './words'

/** The words with a space on both sides, so that a search finds whole words only. */
const spaced = remember((text) => ` ${words(text).join(' ')} `, 20_000)

/** Whether the words of `part` occur in `text` side by side and in order, however they are spelled or punctuated. */
export function containsWords(text: string, part: string): boolean {
  const wanted = spaced(part)
  return wanted.length > 2 && spaced(text).includes(wanted)
}
