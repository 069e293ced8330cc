import { words } from './words'

/** Whether the words of `part` occur in `text` side by side and in order, however they are spelled or punctuated. */
export function containsWords(text: string, part: string): boolean {
  const wanted = words(part)
  return wanted.length > 0 && ` ${words(text).join(' ')} `.includes(` ${wanted.join(' ')} `)
}
