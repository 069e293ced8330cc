import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText } from './normalise-text'

describe('normaliseText', () => {
  it.each([
    ['Kim Jong-un', 'kim jong un'],
    ['P’yŏngyang', 'pyongyang'],
    ["P'yŏngyang", 'pyongyang'],
    ['Putin–Kim summit', 'putin kim summit'],
    ['the U.S. and the U.N.', 'the us and the un'],
    ['1,000 troops', '1000 troops'],
    ['3.5%', '3.5 percent'],
    ['  two   words. ', 'two words'],
    ['Aquino & Zoë', 'aquino and zoe'],
    ['Фёдор', 'федор'],
    ['мой', 'мой'],
    ['“mantra”', 'mantra'],
    ['…', ''],
  ])('%s → %s', (text, normalised) => {
    expect(normaliseText(text)).toBe(normalised)
  })

  it('keeps Hangul whole and composes it', () => {
    expect(normaliseText('평양'.normalize('NFD'))).toBe('평양')
    expect(normaliseText('김정은')).not.toBe(normaliseText('김정일'))
  })

  it('is idempotent and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normaliseText(text)
      expect(normaliseText(once)).toBe(once)
    }))
  })
})
