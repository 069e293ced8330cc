import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULE_CODES } from './finding'

describe('rule codes', () => {
  it('each have a file and a test table of their own', () => {
    const files = readdirSync(import.meta.dirname)
    for (const code of RULE_CODES) {
      const name = code.toLowerCase().replaceAll('_', '-')
      expect(files).toContain(`${name}.ts`)
      expect(files).toContain(`${name}.test.ts`)
    }
  })

  it('are pinned: they are stored', () => {
    expect(RULE_CODES).toEqual([
      'KEY_ONE', 'KEY_UNIQUE_IN_CORPUS', 'QUOTE_EXACT', 'QUOTE_SHORT', 'STEM_TOKENS_SUPPORTED', 'ATTRIBUTION_REQUIRED',
      'HEDGE_PRESERVED', 'DATE_RESOLVED', 'NO_NEGATIVE_STEM', 'NO_ALL_NONE', 'LEN_RATIO', 'GRAMMAR_CUE', 'WORD_REPEAT_CUE',
      'ABSOLUTE_TERMS', 'OPTIONS_DISTINCT', 'OPTIONS_SAME_TYPE', 'AS_OF', 'ANSWERABLE', 'READING_LEVEL', 'LOADED_LANGUAGE',
      'NEAR_DUPLICATE', 'CROSS_ITEM_CUE', 'POSITION_BALANCE',
    ])
  })
})
