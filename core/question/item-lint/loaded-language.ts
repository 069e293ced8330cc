import type { Question } from '../question'
import type { ItemRule } from './item-rule'

const LOADED =
  /\b(?:(?<!\b(?:armistice|arms control|control|inspection|non-proliferation|nonproliferation|peace|sanctions|trade|treaty|verification|visa) )regimes?|puppets?|rogue|tyran\w*|dictator\w*|despot\w*|hermit kingdom|stooges?|lackeys?|so[- ]called|crazy|madman|evil|brainwash\w*|propaganda(?! and agitation)|shameless(?:ly)?|pathetic)\b/gi

/** The words of a text that take sides, outside quotation marks. */
export function loadedWords(text: string): string[] {
  const unquoted = text.replace(/“[^”]*”|"[^"]*"|‘[^’]*’/g, ' ')
  return [...new Set((unquoted.match(LOADED) ?? []).map((word) => word.toLowerCase()))]
}

/** LOADED_LANGUAGE: words that take sides stand only inside quotation marks, as somebody's own. */
export const loadedLanguage: ItemRule = (question) =>
  loadedWords(ownWords(question)).map((word) => ({
    code: 'LOADED_LANGUAGE',
    severity: 'warning',
    message: `“${word}” takes sides, outside of quotation marks.`,
    hint: 'Use a neutral word, or quote the speaker’s own in quotation marks.',
  }))

/** Stem and options; sentences of the article are the article’s. */
function ownWords(question: Question): string {
  const options = question.kind === 'which-sentence-proves-it' ? [] : question.options.map((option) => option.text)
  return [question.stem, ...options].join(' | ')
}
