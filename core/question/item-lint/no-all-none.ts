import type { ItemRule } from './item-rule'

const CATCH_ALL =
  /^(?:all|none|both|neither|any|either)(?: of)? (?:the above|of the (?:above|others|options|answers)|these|them|those|of these|of them|options|answers)\b|\b(?:of )?the above\b|^(?:a and b|b and c|a and c)$|^(?:cannot be (?:said|known|determined)|i do ?n[’']t know)\.?$/i

/** NO_ALL_NONE: no “all of the above”, no “none of these”: they reward partial knowledge and shift the question. */
export const noAllNone: ItemRule = (question) =>
  question.options
    .filter((option) => CATCH_ALL.test(option.text.trim()))
    .map((option) => ({
      code: 'NO_ALL_NONE',
      severity: 'error',
      message: `“${option.text}” is no answer of its own.`,
      hint: 'Replace it by a third plausible answer, or leave it out.',
    }))
