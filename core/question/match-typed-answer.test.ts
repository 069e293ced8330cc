import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchTypedAnswer } from './match-typed-answer'
import { answerFormsOf } from './typed-answer/answer-forms-of'

const KIM = ['Kim Jong-un', '김정은', 'Gim Jeongeun', 'Kim Chŏngŭn', 'Ким Чен Ын']

function take(typed: string, [answer = '', ...acceptedAnswers]: readonly string[]) {
  return matchTypedAnswer(typed, answerFormsOf({ answer, acceptedAnswers }))
}

describe('matchTypedAnswer', () => {
  it.each([
    ['kim jong un', 'Kim Jong-un', 'exact'],
    ['KIM JONG-UN', 'Kim Jong-un', 'exact'],
    ['Kim Jongun.', 'Kim Jong-un', 'exact'],
    ['  kim  jong – un ', 'Kim Jong-un', 'exact'],
    ['김정은'.normalize('NFD'), '김정은', 'script'],
    ['김 정은', '김정은', 'script'],
    ['Kim Chongun', 'Kim Chŏngŭn', 'name'],
    ['ким чен ын', 'Ким Чен Ын', 'script'],
  ])('takes %s for %s (%s)', (typed, accepted, by) => {
    expect(take(typed, KIM)).toEqual({ matches: true, accepted, by, distinct: null })
  })

  it.each([
    ['the Treaty', 'Treaty'],
    ['treaty', 'the Treaty'],
    ['a railway', 'railway'],
    ['United States of America', 'The United States of America'],
    ['1000', '1,000'],
    ['US', 'U.S.'],
    ['step by step', 'step-by-step'],
  ])('%s equals %s', (typed, accepted) => {
    expect(take(typed, [accepted])).toMatchObject({ matches: true, accepted, by: 'exact' })
  })

  it.each([
    ['Tolorya', 'Toloraya'],
    ['Vladivostock', 'Vladivostok'],
    ['Korean Penisnula', 'Korean Peninsula'],
    ['Kim Jong-um', 'Kim Jong-un'],
    ['natonal security', 'national security'],
    ['Владивосток', 'Владивасток'],
  ])('forgives the slip in %s', (typed, accepted) => {
    expect(take(typed, [accepted])).toMatchObject({ matches: true, accepted, by: 'slip' })
  })

  it.each([
    ['North Korea', 'South Korea'],
    ['Kim Jong-il', 'Kim Jong-un'],
    ['김정일', '김정은'],
    ['three billion', 'three million'],
    ['2018', '2019'],
    ['May 2018', 'May 2019'],
    ['25 to 27 April', '25 to 28 April'],
    ['atypical', 'typical'],
    ['Iraq', 'Iran'],
    ['1.5', '15'],
    ['Vladivostokk', 'Vladivosto'],
    ['', 'Treaty'],
    ['...', 'Treaty'],
    ['the', 'the Treaty'],
    ['Peace Treaty', 'Treaty'],
    ['조선', '북한'],
  ])('does not take %s for %s', (typed, accepted) => {
    expect(take(typed, [accepted])).toEqual({ matches: false, distinct: null })
  })

  it('prefers an exact match to a forgiven slip, and an earlier answer to a later one', () => {
    expect(take('sanction', ['sanctions', 'sanction'])).toMatchObject({ accepted: 'sanction', by: 'name' })
    expect(take('Sanctions', ['sanctions', 'SANCTIONS'])).toMatchObject({ accepted: 'sanctions' })
  })

  it('takes every accepted answer with a letter or digit for itself, however cased and spaced', () => {
    const answer = fc.string({ unit: fc.constantFrom('a', 'B', 'ŏ', '-', ' ', '’', '7', '평', 'й'), minLength: 1, maxLength: 20 })
    fc.assert(fc.property(answer.filter((text) => /[aBŏ7평й]/.test(text)), (text) => {
      expect(take(`  ${text.toUpperCase()} `, [text]).matches).toBe(true)
      expect(take(text.normalize('NFD'), [text]).matches).toBe(true)
    }))
  })

  it('never takes one number for another', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (one, other) => {
      expect(take(`in ${one}`, [`in ${other}`]).matches).toBe(one === other)
    }))
  })

  it('never throws and matches nothing when nothing is accepted', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (typed, accepted) => {
      take(typed, [accepted])
      expect(take(typed, [])).toEqual({ matches: false, distinct: null })
    }))
  })
})
