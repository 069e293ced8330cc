import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitParagraphs } from './split-paragraphs'

describe('splitParagraphs', () => {
  it('counts every line that is not blank, title and date line included', () => {
    const text = 'A title\n01.02.2003 10:00\n\nThe first paragraph.\r\n\r\nThe second one.\n'
    expect(splitParagraphs(text).map(({ number, text: line }) => [number, line])).toEqual([
      [1, 'A title'],
      [2, '01.02.2003 10:00'],
      [3, 'The first paragraph.'],
      [4, 'The second one.'],
    ])
  })

  it('gives no paragraph for an empty text', () => {
    expect(splitParagraphs(' \n\t\n')).toEqual([])
  })

  it('loses no text and keeps offsets in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0
        for (const paragraph of splitParagraphs(text)) {
          expect(text.slice(paragraph.start, paragraph.end)).toBe(paragraph.text)
          expect(text.slice(end, paragraph.start).trim()).toBe('')
          end = paragraph.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })
})
