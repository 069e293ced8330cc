import { describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import { mentionFinder } from './mentions'
import { faultOf } from './stands-alone'

const { terms } = makeContent()
const find = mentionFinder(terms, 'Viktor Ostrov met Lee Haneul in Portsea.', '2015')
const fault = (claim: string) => faultOf(claim, find(claim), 0)

describe('faultOf', () => {
  it.each([
    'Viktor Ostrov spoke very carefully about results',
    'Viktor Ostrov has kept every sanction in force',
    'the real test would come with the next fair in Portsea',
    'a western track looks very shaky in Norland',
    'most foreign embassies have stood empty since 2010',
    'a small agreement still looks more likely than a quarrel',
    'hopes for economic breakthroughs have gone unfulfilled',
    'Viktor Ostrov was ready to resume negotiations immediately',
  ])('misses of what, with whom or against whom: %s', (claim) => {
    expect(fault(claim)).toBe('no-complement')
  })

  it.each([
    'Viktor Ostrov had less than five months left in office',
    'Viktor Ostrov had prepared a long speech with his plan for peace',
    'Lee Haneul closed an old harbour three years later',
  ])('misses the moment: %s', (claim) => {
    expect(fault(claim)).toBe('no-complement')
  })

  it.each([
    'Viktor Ostrov spoke very carefully about the results of his talks with Lee Haneul',
    'Norland agreed to talks with Sudland about fish',
    'Norland has kept every sanction against Sudland in force',
    'the real test of every treaty would come with the next fair in Portsea',
    'the Norland-Sudland track looks shaky to sailors',
    'most foreign embassies in Norland have stood empty since 2010',
    'Viktor Ostrov had prepared a long speech before the fair of Portsea began',
    'in May 2014 Viktor Ostrov had less than five months left in office',
    'Norland closed the engine test site and the old harbour of Portsea',
    'work on a fishing agreement stalled after the fair in Portsea',
  ])('lets stand alone: %s', (claim) => {
    expect(fault(claim)).toBeNull()
  })
})
