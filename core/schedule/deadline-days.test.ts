import { describe, expect, it } from 'vitest'
import { deadlineDays } from './deadline-days'

const load = (on: string, looks: number) => ({ on, introduce: 0, review: looks, minutes: looks })
const days = [load('2026-03-10', 2), load('2026-03-11', 0), load('2026-03-12', 1), load('2026-03-13', 0)]
const deadline = { keyPointIds: ['a', 'b'], targetOn: '2026-03-14' }
const part = (on: string, review: string[]) => ({ on, introduce: [], review })

describe('the days of a plan for a date', () => {
  const known = deadlineDays([part('2026-03-10', ['a', 'b']), part('2026-03-11', []), part('2026-03-12', ['a'])], days, deadline)
  it('are those whose part is known, also with nothing planned', () => {
    expect([...known.keys()]).toEqual(['2026-03-10', '2026-03-11', '2026-03-12'])
    expect([...known.values()].map(({ review }) => review)).toEqual([['a', 'b'], [], ['a']])
    expect(known.get('2026-03-11')?.keyPointIds).toEqual(new Set(['a', 'b']))
  })
  it('say when the plan goes on, also beyond the days whose part is known, and that is the date when nothing is planned before it', () => {
    expect([...known.values()].map(({ nextOn }) => nextOn)).toEqual(['2026-03-12', '2026-03-12', '2026-03-14'])
    expect(deadlineDays([part('2026-03-10', [])], days, deadline).get('2026-03-10')?.nextOn).toBe('2026-03-12')
  })
})
