import { describe, expect, it } from 'vitest'
import { claimTokens } from './claim-tokens'

const read = (clause: string) => claimTokens(clause, () => [])

describe('claimTokens', () => {
  it.each([
    ['Moon did not praise the inspectors', 'Moon praised the inspectors'],
    ['Moon didn’t meet the crews', 'Moon met the crews'],
    ['Moon did not carry any charts', 'Moon carried charts'],
    ['Moon made no promises', 'Moon made promises'],
    ['the quay is not open', 'the quay is open'],
    ['the quay can’t be closed', 'the quay can be closed'],
    ['China does not insist on it', 'China insists on it'],
  ])('puts “%s” as the denial of “%s”', (negated, plain) => {
    expect(read(negated)).toEqual({ ...read(plain), isNegated: true })
    expect(read(plain)?.isNegated).toBe(false)
  })

  it.each(['Moon did not say that nobody came', 'Moon hardly met the crews', 'neither Moon nor Xi came', 'Moon did not say that he would not come'])(
    'leaves out what is denied in no plain way: %s',
    (clause) => expect(read(clause)).toBeNull(),
  )

  it.each([
    ['on Friday, the quay was opened', 'on Friday'],
    ['the quay was opened on 12 May 2018', 'on 12 May 2018'],
    ['the quay was opened in spring', 'in spring'],
  ])('sets apart when it was: %s', (clause, time) => {
    expect(read(clause)).toEqual({ words: ['quay', 'was', 'opened'], isNegated: false, time })
  })

  it.each([
    ['the fishing accord of China', 'the accord of China on fishing'],
    ['China asked Japan', 'Japan asked China'],
    ['China was asked by Japan', 'China asked Japan'],
    ['the envoy of China came', 'China came'],
    ['China refused to open the quay', 'China opened the quay'],
  ])('keeps apart “%s” and “%s”', (one, other) => {
    expect(read(one)?.words).not.toEqual(read(other)?.words)
  })
})
