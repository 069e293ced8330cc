import type { ItemRule } from './item-rule'

const LOADED =
  /\b(?:regimes?|puppets?|rogue|tyran\w*|dictator\w*|despot\w*|hermit kingdom|stooges?|lackeys?|so-called|crazy|madman|evil|brainwash\w*|propaganda|shameless(?:ly)?|pathetic)\b/gi

/** LOADED_LANGUAGE: words that take sides stand only inside quotation marks, as somebody's own. */
export const loadedLanguage: ItemRule = (question) => {
  const unquoted = question.stem.replace(/“[^”]*”|"[^"]*"|‘[^’]*’/g, ' ')
  const found = new Set((unquoted.match(LOADED) ?? []).map((word) => word.toLowerCase()))
  return [...found].map((word) => ({
    code: 'LOADED_LANGUAGE',
    severity: 'warning',
    message: `“${word}” takes sides.`,
    hint: 'Use a neutral word, or quote the speaker’s own in quotation marks.',
  }))
}
