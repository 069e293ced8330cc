import { expect, it } from 'vitest'
import { deadlineStanding } from './deadline-standing'

it('is on track while the accepted minutes still do, or miss the promise by less than a forecast can tell', () => {
  const accepted = { promised: 0.9, minutesADay: 15 }
  expect(deadlineStanding({ ...accepted, reaches: 0.9, minutesADayNeeded: 12 })).toEqual({ type: 'on-track' })
  // The goal was met by more than it had to be: what counts is that the goal is still met.
  expect(deadlineStanding({ ...accepted, promised: 0.95, reaches: 0.9, minutesADayNeeded: 15 })).toEqual({ type: 'on-track' })
  expect(deadlineStanding({ ...accepted, reaches: 0.895, minutesADayNeeded: 16 })).toEqual({ type: 'on-track' })
})

it('is behind when the accepted minutes do no longer, and says which would', () => {
  const accepted = { promised: 0.9, minutesADay: 15 }
  expect(deadlineStanding({ ...accepted, reaches: 0.8, minutesADayNeeded: 22 })).toEqual({ type: 'behind', minutesADayNeeded: 22 })
  expect(deadlineStanding({ ...accepted, reaches: 0.8, minutesADayNeeded: null })).toEqual({ type: 'behind', minutesADayNeeded: null })
})
