import { describe, expect, it } from 'vitest'
import { blocksOfLines } from './blocks-of-lines.mjs'
import { dropRunningLines } from './drop-running-lines.mjs'
import { joinLines } from './join-lines.mjs'

type Placed = { text: string; y: number; x?: number; end?: number; size?: number; page?: number }

const line = ({ text, y, x = 50, end = 350, size = 10, page = 1 }: Placed) => ({ text, x, end, y, size, page })
const texts = (lines: readonly Placed[]) => blocksOfLines(lines.map(line)).map((block) => block.text)

describe('blocksOfLines', () => {
  it('parts paragraphs at wider steps', () => {
    expect(texts([{ text: 'One goes', y: 700 }, { text: 'on here.', y: 688 }, { text: 'Two goes', y: 668 }, { text: 'on.', y: 656 }])).toEqual(['One goes on here.', 'Two goes on.'])
  })

  it('parts paragraphs at indents, and where a line ends early at the end of a sentence', () => {
    expect(texts([{ text: 'One ends full.', y: 700 }, { text: 'Two is set in', y: 688, x: 60 }, { text: 'and ends.', y: 676, end: 120 }, { text: 'Three.', y: 664 }])).toEqual([
      'One ends full.', 'Two is set in and ends.', 'Three.',
    ])
  })

  it('joins a paragraph that goes on in the next column or on the next page', () => {
    expect(texts([{ text: 'It was on the last', y: 60 }, { text: 'day of', y: 700, x: 300, end: 550 }, { text: 'May that it rained.', y: 700, page: 2 }])).toEqual([
      'It was on the last day of May that it rained.',
    ])
  })

  it('takes larger print for headings and the largest for the title', () => {
    const blocks = blocksOfLines([
      { text: 'Talks in', y: 760, size: 20 }, { text: 'the harbour', y: 738, size: 20 }, { text: 'It rained for days.', y: 700 },
      { text: 'Who came', y: 670, size: 13 }, { text: 'Nobody came at all.', y: 650 }].map(line))
    expect(blocks).toEqual([
      { kind: 'title', text: 'Talks in the harbour' }, { kind: 'paragraph', text: 'It rained for days.' },
      { kind: 'heading', text: 'Who came' }, { kind: 'paragraph', text: 'Nobody came at all.' },
    ])
  })

  it('leaves out notes in small print at the foot of a page', () => {
    expect(texts([{ text: 'It rained on', y: 700 }, { text: '1 See the log.', y: 60, size: 7 }, { text: 'every day.', y: 700, page: 2 }])).toEqual(['It rained on every day.'])
  })
})

describe('joinLines', () => {
  it.each([
    [['The nego-', 'tiations'], 'The negotiations'],
    [['The nego‐', 'tiations'], 'The negotiations'],
    [['the inter-', 'Korean line'], 'the inter-Korean line'],
    [['the year 2018-', '2019'], 'the year 2018- 2019'],
    [['a long-', 'term plan'], 'a long-term plan'],
    [['it rained –', 'and poured'], 'it rained – and poured'],
  ])('joins %j', (lines, text) => {
    expect(joinLines([lines])).toEqual([text])
  })

  it('keeps a hyphen that the text writes elsewhere', () => {
    expect(joinLines([['The vis-', 'à-vis'], ['a sea-', 'side road by the sea-side, a light-', 'house and a lighthouse']])).toEqual([
      'The visà-vis', 'a sea-side road by the sea-side, a lighthouse and a lighthouse',
    ])
  })
})

describe('dropRunningLines', () => {
  const page = (number: number, lines: readonly Placed[]) => ({ height: 800, lines: lines.map((each) => line({ ...each, page: number })) })

  it('drops page numbers and what repeats at the head or foot, and nothing else', () => {
    const pages = [1, 2, 3].map((number) => page(number, [
      { text: `The Gazette, ${number} May`, y: 780 }, { text: 'It rained.', y: 500 }, { text: 'It rained.', y: 400 }, { text: `Line ${'abc'.slice(0, number)}`, y: 750 }, { text: `– ${number} –`, y: 20 },
    ]))
    expect(dropRunningLines(pages).map(({ text }) => text)).toEqual([1, 2, 3].flatMap((number) => ['It rained.', 'It rained.', `Line ${'abc'.slice(0, number)}`]))
  })

  it('drops what two pages of two share', () => {
    const pages = [1, 2].map((number) => page(number, [{ text: 'The Gazette', y: 780 }, { text: 'It rained.', y: 400 }]))
    expect(dropRunningLines(pages).map(({ text }) => text)).toEqual(['It rained.', 'It rained.'])
  })

  it('drops nothing of a single page but its number', () => {
    expect(dropRunningLines([page(1, [{ text: 'The Gazette', y: 780 }, { text: '2019', y: 400 }, { text: 'Page 1 of 1', y: 20 }])]).map(({ text }) => text)).toEqual(['The Gazette', '2019'])
  })
})
