import { describe, expect, it } from 'vitest'
import { pointsBack } from './points-back'

describe('pointsBack', () => {
  it.each([
    'the pledge has changed nothing in Norland',
    'Norland has signed the new agreement',
    'the new drills put a name to an old habit',
    'the service ended after a year',
    'Norland follows the events with mixed feelings',
    'neither side has paid for the ferry to Norland',
    'both capitals have closed their harbours',
    'that is a sound rule for buyers of boats',
    'even for that Norland asked for a licence',
    'the guard posts of Norland are not, and everybody can count them',
    'Lee Haneul was more sceptical',
    'Norland reacted within a day',
    'Norland closed its harbour last week',
    'Norland closed its harbour on Friday',
    'most likely the Norlanders should agree to a partial opening of their waters',
    'the declaration of that day names five harbours',
    'Norland has other harbours and can afford to close the old one',
    'the Norlanders have something to say in return to the calls',
    'economists would point to the market hall in Portsea',
    'Ostrov played the mediator for a year',
    'Ostrov prepared the ground for two years with his plan',
    'the voters elected Lee Haneul in 2007',
    'Ostrov does not regard the treaty as a surprise',
  ])('sees that something before is meant: %s', (claim) => {
    expect(pointsBack(claim)).toBe(true)
  })

  it.each([
    'the outcome of the talks in Portsea was modest',
    'the Norland agreement has changed nothing',
    'the large joint exercises in the South were suspended in June 2018',
    'the engine hall and the launch platform in Portsea were closed',
    'quiet years began with the first inter-Norland summit',
    'the real test would come with the next elections in Norland',
    'the sanctions imposed on Norland have changed the world',
    'the meeting with the North Korean leader was short',
    'the meeting between Ostrov and Lee has strengthened Norland',
    'the leaders of Norland and Portsea agreed to meet once a year',
    'Norland reacted to the offer of Portsea within a day',
    'Norland closed its harbour in May 2018',
    'Ostrov will probably receive Lee Haneul in the near future',
  ])('lets stand alone: %s', (claim) => {
    expect(pointsBack(claim)).toBe(false)
  })
})
