import { describe, expect, it } from 'vitest'
import { normaliseSentence, sentenceHash } from './sentence-hash'

describe('sentenceHash', () => {
  it('overlooks case, the shape of quotes, spacing and Unicode composition', () => {
    expect(normaliseSentence('  Its “core”  isn’t\u00A0Cafe\u0301 ')).toBe('its "core" isn\'t café')
    expect(sentenceHash('“It isn’t.”')).toBe(sentenceHash(' "it  ISN\'T." '))
  })

  it('sees every other difference', () => {
    expect(sentenceHash('It is.')).not.toBe(sentenceHash('It was.'))
  })

  it('stays what it is, since hashes are stored', () => {
    expect(sentenceHash('Talks resumed.')).toBe('ebfe3751b56d31aff02dcc46eef70a83038f57bf86fb8830d7722419cd87e4d1')
  })
})
