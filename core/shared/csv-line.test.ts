import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from './csv-line'

/** What a reader of RFC 4180 makes of one line. */
function read(line: string): string[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/y
  const cells: string[] = []
  while (cell.lastIndex < line.length) {
    const [, quoted, bare = ''] = cell.exec(line) ?? []
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (cell.lastIndex === 0) throw new Error(`No CSV: ${line}`)
  }
  return cells
}

describe('csvLine', () => {
  it('writes what a reader reads back, whatever quotes, commas and line ends are in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '회', '"', ',', '\n', '\r', ' ', '=', '-') })
    fc.assert(fc.property(fc.array(text, { minLength: 1 }), (cells) => {
      expect(read(csvLine(cells)).map((cell, i) => (cell === cells[i] ? cell : cell.replace(/^'/, '')))).toEqual(cells)
    }))
  })
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＠x'])('leaves no text a formula: %j', (text) => {
    expect(read(csvLine([text]))[0]).toBe(`'${text}`)
  })
  it('leaves numbers numbers, also below zero, and null empty', () => {
    expect(csvLine([-1.5, null, true, 'x'])).toBe('-1.5,,true,x\r\n')
  })
})
