import type { RuleCode } from './finding'

/** The part of a question that a finding is shown beside. `answer`: the options, or what is to be typed. */
export type LintedField = 'stem' | 'answer' | 'evidence'

/** Where an editor mends what a rule found. */
export const FIELD_OF_CODE: Readonly<Record<RuleCode, LintedField>> = {
  KEY_ONE: 'answer',
  KEY_UNIQUE_IN_CORPUS: 'answer',
  QUOTE_EXACT: 'evidence',
  QUOTE_SHORT: 'evidence',
  STEM_TOKENS_SUPPORTED: 'stem',
  ATTRIBUTION_REQUIRED: 'stem',
  HEDGE_PRESERVED: 'stem',
  DATE_RESOLVED: 'stem',
  NO_NEGATIVE_STEM: 'stem',
  NO_ALL_NONE: 'answer',
  LEN_RATIO: 'answer',
  GRAMMAR_CUE: 'answer',
  WORD_REPEAT_CUE: 'answer',
  ABSOLUTE_TERMS: 'answer',
  OPTIONS_DISTINCT: 'answer',
  OPTIONS_SAME_TYPE: 'answer',
  AS_OF: 'stem',
  ANSWERABLE: 'stem',
  READING_LEVEL: 'stem',
  LOADED_LANGUAGE: 'stem',
  NEAR_DUPLICATE: 'stem',
  CROSS_ITEM_CUE: 'stem',
  POSITION_BALANCE: 'answer',
}
