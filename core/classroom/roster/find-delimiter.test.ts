import { describe, expect, it } from 'vitest'
import { findDelimiter } from './find-delimiter'

describe('findDelimiter', () => {
  it.each([
    ['a spreadsheet’s copy', 'Name\tClass\nKim, Mina\tA', '\t'],
    ['commas', 'Name,Class\nMina,A', ','],
    ['semicolons, with a comma in a cell', 'Name;Class\nMina;A\n"Kim, Juno";B', ';'],
    ['bars', 'Name|Class\nMina|A', '|'],
    ['names alone', 'Mina Kim\nJuno Park', ','],
    ['nothing', '', ','],
    ['a line break within a cell', '"Mina;\nKim",A\nJuno,B', ','],
  ])('finds what stands between the cells: %s', (_, text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter)
  })
})
