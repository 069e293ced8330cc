import { describe, expect, it } from 'vitest'
import { CONTRARIES } from './contrary-words'
import { isGivenAway } from './given-away'

/** The first contrary whose word occurs in a claim, and whether the rest of the claim gives it away. */
function judged(claim: string): boolean | null {
  for (const contrary of CONTRARIES) {
    const answer = contrary.pattern.exec(claim)?.[0]
    if (answer !== undefined) return isGivenAway(contrary, answer, claim)
  }
  return null
}

describe('isGivenAway', () => {
  it.each([
    'Norland is interested in maintaining stability at sea',
    'Lee Haneul is a fairly straightforward person and talks freely',
    'although Ostrov was cautious about the talks in Portsea, he stayed long',
    'Norland wanted the tolls lifted for good',
    'Ostrov spoke of cooperation in the interest of reducing accidents at sea',
    'Norland is ready to close its harbour, if Portsea does so first',
  ])('knows the word from the rest: %s', (claim) => {
    expect(judged(claim)).toBe(true)
  })

  it.each([
    'the talks have restored Norland’s position in the dispute over the strait',
    'Ostrov was cautious in his predictions on Portsea',
    'Norland lifted the tolls for good',
    'Norland is ready to close its harbour',
    'Norland refused to meet the envoys of Portsea',
  ])('asks: %s', (claim) => {
    expect(judged(claim)).toBe(false)
  })

  it.each([
    'Ostrov politely declined an offer of Norland', 'the influence of Norland has weakened', 'the calls to be more constructive reached Norland', 'they wept over the failure',
  ])('finds no contrary where the word means something else: %s', (claim) => {
    expect(judged(claim)).toBeNull()
  })
})
