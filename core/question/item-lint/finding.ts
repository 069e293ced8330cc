/** Stable codes of the rules in force. Stored with questions and shown to editors: never renamed, only added. */
export const RULE_CODES = [
  'KEY_ONE', 'KEY_UNIQUE_IN_CORPUS', 'QUOTE_EXACT', 'QUOTE_SHORT', 'STEM_TOKENS_SUPPORTED', 'ATTRIBUTION_REQUIRED',
  'HEDGE_PRESERVED', 'DATE_RESOLVED', 'NO_NEGATIVE_STEM', 'NO_ALL_NONE', 'LEN_RATIO', 'GRAMMAR_CUE', 'WORD_REPEAT_CUE',
  'ABSOLUTE_TERMS', 'OPTIONS_DISTINCT', 'OPTIONS_SAME_TYPE', 'AS_OF', 'ANSWERABLE', 'READING_LEVEL', 'LOADED_LANGUAGE',
  'NEAR_DUPLICATE', 'CROSS_ITEM_CUE', 'POSITION_BALANCE',
] as const
export type RuleCode = (typeof RULE_CODES)[number]

/** An error keeps a question from being published; a warning is shown to the editor. */
export type Severity = 'error' | 'warning'

/** What one rule found in one question. */
export type Finding = {
  code: RuleCode
  severity: Severity
  /** What is wrong, in one sentence. */
  message: string
  /** How to mend it. */
  hint: string
}

/** What a rule found in a set; `questionId` is the question at fault, null when it is the set as a whole. */
export type SetFinding = Finding & { questionId: string | null }
