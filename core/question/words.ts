import { normaliseText } from '../shared/normalise-text'
import { remember } from './remember'

/** The words of a text in order, normalised for comparison, possessive ’s dropped. */
export const words: (text: string) => readonly string[] = remember((text) => {
  const normalised = normaliseText(text.replace(/['’]s(?![\p{L}])/gu, ''))
  return normalised === '' ? [] : normalised.split(' ')
}, 20_000)
