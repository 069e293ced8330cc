import { describe, expect, it } from 'vitest'
import { passageExcerpt } from './passage-excerpt'

const filler = 'Nothing that bears on the answer stands in this sentence, which is here to be left out of sight. '.repeat(3)
const quote = 'Talks were held.'
const at = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
const marked = (text: string, ...parts: string[]) => {
  const excerpt = passageExcerpt(text, parts.map((part) => at(text, part)))
  return excerpt && { text: excerpt.text, marks: excerpt.quotes.map(({ start, end }) => excerpt.text.slice(start, end)) }
}

describe('passageExcerpt', () => {
  it('keeps the sentence with the quote, and says where something was left out', () => {
    expect(marked(`${filler}${quote} ${filler}`, quote)).toEqual({ text: `…\u00a0${quote}\u00a0…`, marks: [quote] })
  })

  it('keeps the whole sentence around a quote from its middle', () => {
    expect(marked(`In Hanoi talks were held in vain. ${filler}`, 'talks were held')).toEqual({
      text: 'In Hanoi talks were held in vain.\u00a0…', marks: ['talks were held'],
    })
  })

  it('keeps sentences that are far apart, and both sentences of one quote', () => {
    expect(marked(`One was signed. ${filler}Two were not. Three were.`, 'One was signed.', 'Two were not. Three were.')).toEqual({
      text: 'One was signed. …\u00a0Two were not. Three were.', marks: ['One was signed.', 'Two were not.', 'Three were.'],
    })
  })

  it('leaves a passage whole that is short, has no quote or is quoted throughout', () => {
    expect(marked(`${quote} Nothing was signed.`, quote)).toBeNull()
    expect(marked(filler)).toBeNull()
    expect(marked(filler, filler)).toBeNull()
  })
})
