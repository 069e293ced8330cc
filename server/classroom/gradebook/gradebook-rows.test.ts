import { describe, expect, it } from 'vitest'
import { buildGradebook } from '#core/classroom/gradebook'
import type { Mark } from '#core/classroom/mark'
import { gradebookRows } from './gradebook-rows'

const words = {
  learner: 'Learner', section: 'Section', mean: 'Mean', missing: 'Missing', classMean: 'All',
  points: (title: string) => `${title}: points`, soFar: (title: string) => `${title}: so far`, standing: (title: string) => `${title}: standing`,
  markInWords: ({ type }: Mark) => type,
}
const assignment = (id: string, kind: 'study' | 'quiz') => ({ id, kind, title: id, closesAt: null, targetOn: null, section: null })

describe('gradebookRows', () => {
  it('has the share of study under way as the page has it, beside what counts and out of every mean', () => {
    const marks: Record<string, Mark> = { Quiz: { type: 'done', share: 0.5, earned: 1, possible: 2, isLate: false }, Study: { type: 'under-way', share: 0.63 } }
    const book = buildGradebook([assignment('Quiz', 'quiz'), assignment('Study', 'study')], [{ id: 'mina', name: 'Mina', section: null }], (_, id) => marks[id] as Mark)
    expect(gradebookRows(book, words)).toEqual([
      ['Learner', 'Section', 'Mean', 'Missing', 'Quiz', 'Quiz: points', 'Quiz: standing', 'Study', 'Study: points', 'Study: so far', 'Study: standing'],
      ['Mina', null, { share: 0.5 }, 0, { share: 0.5 }, '1/2', 'done', null, null, { share: 0.63 }, 'under-way'],
      ['All', null, { share: 0.5 }, 0, { share: 0.5 }, null, null, null, null, null, null],
    ])
  })
})
