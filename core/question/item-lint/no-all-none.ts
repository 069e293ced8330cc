import type { ItemRule } from './item-rule'

/** Options that speak of the other options, or of none. */
const CATCH_ALL = [
  /^(?:all|none|both|neither|any|either|more than one)(?: of)? (?:the (?:above|others?|other options)|of the (?:above|others|options|answers)|these|them|those|options|answers)\.?$/i,
  /\bthe above\b(?!-)/i,
  /^(?:both|neither)\.?$/i,
  /^(?:(?:both|only|options?|answers?) )?\(?[a-d]\)?(?:, ?\(?[a-d]\)?)*,? (?:and|or|&) \(?[a-d]\)?(?: only)?\.?$/i,
  /^(?:something|somebody|someone|anything) else\.?$/i,
  /^(?:cannot be (?:said|known|determined)|(?:it is )?not (?:stated|said|mentioned|given)(?: in the (?:text|article|passage))?|i do ?n[’']t know)\.?$/i,
]

/** NO_ALL_NONE: no “all of the above”, no “none of these”: they reward partial knowledge and shift the question. */
export const noAllNone: ItemRule = (question) =>
  question.options
    .filter((option) => CATCH_ALL.some((pattern) => pattern.test(option.text.trim())))
    .map((option) => ({
      code: 'NO_ALL_NONE',
      severity: 'error',
      message: `“${option.text}” is no answer of its own.`,
      hint: 'Replace it by a third plausible answer, or leave it out.',
    }))
