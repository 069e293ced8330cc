import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULE_CODES } from './finding'

describe('rule codes', () => {
  it('each have a rule and, beside it, a table written by describeRule, which counts its cases', () => {
    const codeOf = (file: string) => file.replace(/(?:\.test)?\.ts$/, '').replaceAll('-', '_').toUpperCase()
    const files = readdirSync(import.meta.dirname)
    const tables = files.filter((file) => file.endsWith('.test.ts')).filter((file) =>
      readFileSync(path.join(import.meta.dirname, file), 'utf8').includes(`\ndescribeRule('${codeOf(file)}', `),
    )
    expect(tables.map(codeOf).sort()).toEqual([...RULE_CODES].sort())
    for (const table of tables) expect(files).toContain(table.replace('.test', ''))
  })

  it('each have a row in docs/item-rules.md', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../../docs/item-rules.md'), 'utf8')
    const rows = [...page.matchAll(/^\| ([A-Z_]+) \| (?:error|warning)/gm)].map((match) => match[1])
    expect(rows.sort()).toEqual([...RULE_CODES].sort())
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
