import { describe, expect, it } from 'vitest'
import type { Article } from './article'
import { sentenceHash } from './sentence-hash'
import { countKnownHashes, verifyBrief } from './verify-brief'

const SOURCE = [
  'Harbour talks: no surprise',
  '',
  'The two ministers met in May. Nothing was signed.',
  'The talks, of course, were useful to the merchants of both towns, to their ships and to the quiet customs officers.',
].join('\n')

function brief(text: string, paragraph: number, sentence: number, sourceText: string): Article {
  return {
    id: 'harbour-talks',
    position: 1,
    title: null,
    label: 'Harbour talks',
    citation: { author: null, authorRole: null, outlet: null, publishedOn: null, dateLine: null, note: '' },
    sourceCriticism: { speaker: '', position: '', time: '', audience: '', cautions: [] },
    paragraphs: [{ number: 1, sentences: [{ text, sources: [{ paragraph, sentence, hash: sentenceHash(sourceText) }] }] }],
  }
}

describe('verifyBrief', () => {
  it('finds nothing wrong with a brief in other words whose hashes match', () => {
    expect(verifyBrief(brief('No paper resulted.', 2, 2, 'Nothing was signed.'), SOURCE)).toEqual([])
  })

  it('names the place and what stands there when a hash differs, and where the sentence is instead', () => {
    expect(verifyBrief(brief('No paper resulted.', 2, 1, 'Nothing was signed.'), SOURCE)).toEqual([
      {
        type: 'hash-differs',
        paragraph: 1,
        sentence: 1,
        source: { paragraph: 2, sentence: 1 },
        actual: 'The two ministers met in May.',
        foundAt: { paragraph: 2, sentence: 2 },
      },
    ])
  })

  it('says so when the source sentence was changed', () => {
    const [problem] = verifyBrief(brief('No paper resulted.', 2, 2, 'Nothing at all was signed.'), SOURCE)
    expect(problem).toMatchObject({ type: 'hash-differs', actual: 'Nothing was signed.', foundAt: null })
  })

  it('names a source sentence that does not exist', () => {
    expect(verifyBrief(brief('No paper resulted.', 2, 3, 'Nothing was signed.'), SOURCE)).toEqual([
      { type: 'source-missing', paragraph: 1, sentence: 1, source: { paragraph: 2, sentence: 3 } },
    ])
  })

  it('quotes thirteen or more words in a row that brief and source share', () => {
    const last = SOURCE.split('\n')[3] ?? ''
    const copied = 'Useful to the merchants of both towns, to their ships and to the quiet clerks.'
    expect(verifyBrief(brief(copied, 3, 1, last), SOURCE)).toEqual([
      { type: 'copied-words', paragraph: 1, words: 'useful to the merchants of both towns to their ships and to the quiet' },
    ])
  })

  it('counts known hashes, so that a brief can be matched to a text', () => {
    expect(countKnownHashes(brief('x', 9, 9, 'Nothing was signed.'), SOURCE)).toBe(1)
    expect(countKnownHashes(brief('x', 2, 2, 'Something was signed.'), SOURCE)).toBe(0)
  })
})
