import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLines } from './csv-lines'

const read = (text: string): string[][] => parse(text, { relax_column_count: true })

describe('csvLines', () => {
  it('writes what a reader reads back, whatever quotes, commas and line ends are in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '회', '"', ',', '\n', '\r', ' ', '=', '-'), minLength: 1 })
    fc.assert(fc.property(fc.array(text, { minLength: 1 }), (cells) => {
      expect(read(csvLines([cells]))[0]?.map((cell) => cell.replaceAll("'", ''))).toEqual(cells)
    }))
  })
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＠x', ' =1', '"=1'])('leaves no text a formula: %j', (text) => {
    expect(read(csvLines([[text]]))).toEqual([[`'${text}`]])
  })
  it.each([['x;=1+1', "x;'=1+1"], ['x\t-1', "x\t'-1"], ['x\n@x', "x\n'@x"], ['x; "+1', `x;' "+1`], ['\t=1', "'\t'=1"]])('leaves none after another separator: %j', (text, inert) => {
    expect(read(csvLines([[text]]))).toEqual([[inert]])
  })
  it.each([';', '\t'])('leaves no formula to a program that takes %j for the separator and heeds no quotation mark', (separator) => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', "'", ',', ';', '\t', '\n', '\r', ' ', '=', '+', '-', '@', '＝') })
    fc.assert(fc.property(fc.array(fc.array(text, { minLength: 1 })), (rows) => {
      const cells = csvLines(rows).split(/[\r\n]/).flatMap((line) => line.split(separator))
      expect(cells.filter((cell) => /^[ "]*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
    }), { numRuns: 500 })
  })
  it('leaves what is no formula as it is', () => {
    const text = 'a - b; c = d, e+f; (-1)'
    expect(read(csvLines([[text]]))).toEqual([[text]])
  })
  it('leaves numbers numbers, also below zero, and null empty', () => {
    expect(csvLines([[-1.5, null, true, 'x'], [0, false]])).toBe('-1.5,,true,x\r\n0,false\r\n')
  })
})
