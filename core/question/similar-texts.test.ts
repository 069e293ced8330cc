import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentWords } from './content-words'
import { similarTexts } from './similar-texts'
import { textSimilarity } from './text-similarity'

/** Few words, so that texts share many; function words and nothing at all, so that some have none. */
const word = fc.constantFrom('treaty', 'summit', 'harbour', 'fishing', 'railway', 'sanctions', 'guarantee', 'envoy', 'message', 'border', 'pipeline', 'the', 'of')
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '))
const least = fc.oneof(fc.constantFrom(0.3, 0.45, 0.55, 0.7, 0.75, 0.8, 0.85, 1), fc.double({ min: 0.01, max: 1, noNaN: true }))

describe('similarTexts', () => {
  it('finds exactly what comparing with every text finds, in the order of the texts', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 40 }), text, least, (texts, wanted, share) => {
      expect(similarTexts(texts, (each) => each).alike(wanted, share)).toEqual(texts.filter((each) => textSimilarity(wanted, each) >= share))
    }), { numRuns: 1000 })
  })

  it('finds exactly the texts that hold a share of the words, in the order of the texts', () => {
    const naive = (texts: readonly string[], wanted: string, share: number) => {
      const words = contentWords(wanted)
      return texts.filter((each) => words.filter((one) => contentWords(each).includes(one)).length >= share * words.length)
    }
    fc.assert(fc.property(fc.array(text, { maxLength: 40 }), text, least, (texts, wanted, share) => {
      expect(similarTexts(texts, (each) => each).holding(wanted, share)).toEqual(naive(texts, wanted, share))
    }), { numRuns: 1000 })
  })

  it('keeps what shares exactly the least share, where rounding could lose it', () => {
    // 0.55 × 100 comes out as 55.00000000000001.
    const words = Array.from({ length: 100 }, (_, at) => `word${at}`)
    expect(similarTexts([words.slice(45).join(' ')], (each) => each).alike(words.join(' '), 0.55)).toHaveLength(1)
  })

  it('finds every entry of a repeated text', () => {
    const entries = [{ id: 1, text: 'A treaty on fishing' }, { id: 2, text: 'The border' }, { id: 3, text: 'Fishing: the treaty' }]
    expect(similarTexts(entries, (entry) => entry.text).alike('the fishing treaty', 1).map((entry) => entry.id)).toEqual([1, 3])
  })
})
