import { normaliseText } from '../shared/normalise-text'

/** The words of a text in order, normalised for comparison, possessive ’s dropped. */
export function words(text: string): string[] {
  const normalised = normaliseText(text.replace(/['’]s(?![\p{L}])/gu, ''))
  return normalised === '' ? [] : normalised.split(' ')
}
