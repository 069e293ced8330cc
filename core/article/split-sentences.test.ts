import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from './split-sentences'

const texts = (paragraph: string): string[] => splitSentences(paragraph).map((sentence) => sentence.text)

describe('splitSentences', () => {
  it('splits at full stops, question and exclamation marks', () => {
    expect(texts('Did the envoy hear it? He did! The talks went on.')).toEqual([
      'Did the envoy hear it?',
      'He did!',
      'The talks went on.',
    ])
  })

  it.each([
    ['Mr. Ahn met Dr. Baek in May.', 1],
    ['The U.S. delegation left. The U.N. stayed.', 2],
    ['They flew to the U.S. The talks went on.', 2],
    ['On Nov. 5 the line was opened. It closed in Dec. The reason is unknown.', 3],
    ['Envoy J. K. Park spoke. So did Kim Y. Lee.', 2],
    ['Resolution No. 12 was read, e.g. Article 3. Nobody objected.', 2],
    ['Prices rose by 3.5 percent. On 04.06.2019 they fell.', 2],
  ])('keeps abbreviations, initials and numbers whole: %s', (paragraph, count) => {
    expect(texts(paragraph)).toHaveLength(count)
  })

  it('lets a sentence end inside curly or straight quotes', () => {
    expect(texts('“We are satisfied. Our hosts talk freely.” The envoy smiled.')).toEqual([
      '“We are satisfied.',
      'Our hosts talk freely.”',
      'The envoy smiled.',
    ])
    expect(texts('He said: "It is done." Nobody asked.')).toEqual(['He said: "It is done."', 'Nobody asked.'])
  })

  it('goes on after a quoted question when a small letter follows', () => {
    expect(texts('“Is it done?” he asked. It was.')).toEqual(['“Is it done?” he asked.', 'It was.'])
  })

  it('takes an ellipsis as an end only before a new sentence', () => {
    expect(texts('If we go on (and we will)… we may arrive. Perhaps… Time will show.')).toEqual([
      'If we go on (and we will)… we may arrive.',
      'Perhaps…',
      'Time will show.',
    ])
  })

  it('splits Korean and Russian prose', () => {
    expect(texts('회담이 열렸다. 결과는 없었다.')).toHaveLength(2)
    expect(texts('Встреча прошла. Итогов нет.')).toHaveLength(2)
  })

  it('gives a title without a full stop as one sentence and blank text as none', () => {
    expect(texts('A summit: no surprises')).toEqual(['A summit: no surprises'])
    expect(texts('  ')).toEqual([])
  })

  it('loses no text, keeps offsets in order and never throws, whatever the text', () => {
    const pieces = fc.constantFrom('Mr. ', 'U.S. ', 'Kim ', 'said. ', '“Yes.” ', '"No!" ', '… ', ' ', '? ', 'J. ', '회담. ', '5. ', ')', '\n', 'a')
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces).map((parts) => parts.join('')))
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const [at, sentence] of splitSentences(text).entries()) {
          expect(sentence.number).toBe(at + 1)
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(end, sentence.start).trim()).toBe('')
          end = sentence.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })
})
