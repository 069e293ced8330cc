import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JOIN_CODE_LENGTH, JOIN_CODE_SYMBOLS, joinCodeInWords, readJoinCode } from './join-code'

describe('readJoinCode', () => {
  it('has thirty symbols, none of which is taken for another', () => {
    expect(new Set(JOIN_CODE_SYMBOLS).size).toBe(30)
    expect(JOIN_CODE_SYMBOLS).not.toMatch(/[01ILOU]/)
  })

  it('reads back what is shown, in small letters, full width, or with spaces too', () => {
    const code = fc.string({ unit: fc.constantFrom(...JOIN_CODE_SYMBOLS), minLength: JOIN_CODE_LENGTH, maxLength: JOIN_CODE_LENGTH })
    fc.assert(fc.property(code, (each) => {
      const shown = joinCodeInWords(each)
      const fullWidth = [...each].map((symbol) => String.fromCodePoint((symbol.codePointAt(0) ?? 0) + 0xfee0)).join('')
      for (const typed of [shown, shown.toLowerCase(), ` ${each.slice(0, 2)} ${each.slice(2)} `, shown.replace('-', '–'), fullWidth]) expect(readJoinCode(typed)).toBe(each)
    }))
  })

  it.each(['', 'ABCD-EFG', 'ABCD-EFGHJ', 'ABCD-EFG0', 'ABCD-EFGI', 'ABCD_EFGH', '회담회담회담회담'])('takes %j for no code', (typed) => {
    expect(readJoinCode(typed)).toBeNull()
  })
})
