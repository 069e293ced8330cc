import { describe, expect, it } from 'vitest'
import { readCells } from './read-cells'

describe('readCells', () => {
  it.each([
    ['tabs, as a spreadsheet copies', 'Name\tClass\r\nMina Kim\tA\r\n', [['Name', 'Class'], ['Mina Kim', 'A']]],
    ['commas and quoted cells', 'Name,Class\n"Kim, Mina","A ""red"""', [['Name', 'Class'], ['Kim, Mina', 'A "red"']]],
    ['semicolons and a byte order mark', '\uFEFFName;Class\nMina;A', [['Name', 'Class'], ['Mina', 'A']]],
    ['a line break in a cell', '"Mina\nKim"\tA\nJuno\tB', [['Mina\nKim', 'A'], ['Juno', 'B']]],
    ['old Mac line ends', 'Mina,A\rJuno,B', [['Mina', 'A'], ['Juno', 'B']]],
    ['a quotation mark that is never closed', '"Mina,A\nJuno,B', [['"Mina', 'A'], ['Juno', 'B']]],
    ['a quotation mark within a name', 'Mina "Min" Kim,A\nJuno,B', [['Mina "Min" Kim', 'A'], ['Juno', 'B']]],
    ['rows of unequal length', 'Mina,A,B\nJuno', [['Mina', 'A', 'B'], ['Juno']]],
    ['names alone', '김민지\n박서준', [['김민지'], ['박서준']]],
    ['nothing', ' \n ', []],
  ])('reads %s', (_, list, cells) => {
    expect(readCells(list)).toEqual(cells)
  })

  it('keeps empty lines, so that lines keep their numbers', () => {
    expect(readCells('Title\n\nName')).toEqual([['Title'], [''], ['Name']])
  })
})
