import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeArticle, makeQuote } from '#test/content-factory'
import { followQuote } from './follow-quote'

const article = (...paragraphs: string[][]) => makeArticle('berg', 'Berg', paragraphs)
const before = article(
  ['The talks were held in Portsea in 2015.', 'They were short.'],
  ['The ferry line failed for want of money.'],
)
const ferry = makeQuote('berg', 2, 'failed for want of money')

describe('followQuote', () => {
  it('stands while its sentence is as it was, whatever happens around it', () => {
    const after = article(['Everything here is new.'], ['A sentence before it.', 'The ferry line failed for want of money.', 'One after.'])
    expect(followQuote(ferry, before, after)).toEqual({ type: 'stands' })
  })

  it('has changed when the rest of its sentence has', () => {
    const after = article(['The talks were held.'], ['The ferry line hardly failed for want of money.'])
    expect(followQuote(ferry, before, after)).toEqual({ type: 'changed' })
  })

  it('has moved when its sentence stands in another paragraph', () => {
    const after = article(['A new paragraph.'], ['The talks were held.'], ['The ferry line failed for want of money.'])
    expect(followQuote(ferry, before, after)).toEqual({ type: 'moved', paragraph: 3, sentenceChanged: false })
  })

  it('follows its own sentence rather than another one with the same words in the old paragraph', () => {
    const after = article(['The ferry line failed for want of money.'], ['The bridge failed for want of money.'])
    expect(followQuote(ferry, before, after)).toEqual({ type: 'moved', paragraph: 1, sentenceChanged: false })
  })

  it('is lost when its words changed, when its article is gone, and when it could be in two new places', () => {
    expect(followQuote(ferry, before, article(['x'], ['The ferry line failed for lack of money.']))).toEqual({ type: 'lost' })
    expect(followQuote(ferry, before, null)).toEqual({ type: 'lost' })
    const twice = article(['The bridge failed for want of money.'], ['Nothing.'], ['The tunnel failed for want of money.'])
    expect(followQuote(ferry, before, twice)).toEqual({ type: 'lost' })
  })

  it('stays in its old paragraph when its own sentence is in two new places', () => {
    const copied = article(['The ferry line failed for want of money.'], ['The bridge failed for want of money.'], ['The ferry line failed for want of money.'])
    expect(followQuote(ferry, before, copied)).toEqual({ type: 'changed' })
  })

  it('looks at both sentences of a quote that spans two', () => {
    const spanning = makeQuote('berg', 1, 'in 2015. They were')
    expect(followQuote(spanning, before, before)).toEqual({ type: 'stands' })
    expect(followQuote(spanning, before, article(['The talks were held in Portsea in 2015.', 'They were long.']))).toEqual({ type: 'changed' })
  })

  it('takes no sentence for unchanged when the earlier version is not known', () => {
    expect(followQuote(ferry, null, before)).toEqual({ type: 'changed' })
  })

  const words = ['harbour', 'letter', 'grain', 'strait', 'toll', 'envoy']
  const numbered = fc.array(fc.array(fc.subarray(words, { minLength: 2 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    .map((paragraphs) => paragraphs.map((sentences, p) => sentences.map((chosen, s) => `Sentence ${p}-${s} is on ${chosen.join(' and ')}.`)))

  it('finds every sentence again after paragraphs were inserted, removed and put in another order', () => {
    const edited = numbered.chain((paragraphs) => fc.record({
      old: fc.constant(paragraphs),
      kept: fc.shuffledSubarray(paragraphs.map((_, at) => at)),
      inserted: fc.array(fc.nat(paragraphs.length), { maxLength: 3 }),
    }))
    fc.assert(fc.property(edited, ({ old, kept, inserted }) => {
      const order: (number | null)[] = [...kept]
      for (const at of inserted) order.splice(at, 0, null)
      const after = article(...order.map((from, at) => (from === null ? [`New text ${at}.`] : (old[from] ?? []))))
      for (const [at, sentences] of old.entries()) {
        const paragraph = order.indexOf(at) + 1
        const expected = paragraph === 0 ? { type: 'lost' }
          : paragraph === at + 1 ? { type: 'stands' } : { type: 'moved', paragraph, sentenceChanged: false }
        for (const sentence of sentences) {
          expect(followQuote(makeQuote('berg', at + 1, sentence.slice(0, 16)), article(...old), after)).toEqual(expected)
        }
      }
    }))
  })
})
