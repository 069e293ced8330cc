import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLines } from './csv-lines'

const read = (text: string): string[][] => parse(text, { relax_column_count: true })

describe('csvLines', () => {
  it('writes what a reader reads back, whatever quotes, commas and line ends are in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '회', '"', ',', '\n', '\r', ' ', '=', '-'), minLength: 1 })
    fc.assert(fc.property(fc.array(text, { minLength: 1 }), (cells) => {
      expect(read(csvLines([cells]))[0]?.map((cell, i) => (cell === cells[i] ? cell : cell.replace(/^'/, '')))).toEqual(cells)
    }))
  })
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＠x'])('leaves no text a formula: %j', (text) => {
    expect(read(csvLines([[text]]))).toEqual([[`'${text}`]])
  })
  it('leaves numbers numbers, also below zero, and null empty', () => {
    expect(csvLines([[-1.5, null, true, 'x'], [0, false]])).toBe('-1.5,,true,x\r\n0,false\r\n')
  })
})
