import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGradebook, type GradebookAssignment, type GradebookLearner } from './gradebook'
import { countedShare, type Mark } from './mark'

const assignment = (id: string): GradebookAssignment => ({ id, kind: 'quiz', title: id, closesAt: 0, targetOn: null, section: null })
const learner = (id: string): GradebookLearner => ({ id, name: id, section: null })
const done = (share: number): Mark => ({ type: 'done', share, earned: share * 4, possible: 4, isLate: false })

describe('buildGradebook', () => {
  it('is right to the number in a class of three', () => {
    const marks: Record<string, Mark> = {
      'ana one': done(1), 'ana two': done(0.5), 'bo one': done(0.25), 'bo two': { type: 'missing' },
      'cho one': { type: 'set', share: 0.75, counted: { type: 'missing' } }, 'cho two': { type: 'excused', counted: { type: 'missing' } },
    }
    const { assignments, rows, overall } = buildGradebook(
      [assignment('one'), assignment('two')], [learner('ana'), learner('bo'), learner('cho')], (who, what) => marks[`${who} ${what}`] ?? { type: 'not-begun' },
    )
    expect(rows.map(({ mean }) => mean)).toEqual([
      { share: 0.75, counted: 2, missing: 0 }, { share: 0.25, counted: 1, missing: 1 }, { share: 0.75, counted: 1, missing: 0 },
    ])
    expect(assignments.map(({ mean }) => mean)).toEqual([{ share: 2 / 3, counted: 3, missing: 0 }, { share: 0.5, counted: 1, missing: 1 }])
    expect(overall).toEqual({ share: 2.5 / 4, counted: 4, missing: 1 })
  })

  it('counts each mark in its row, its column and the whole alike', () => {
    const anyMark = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }).map(done), fc.constantFrom<Mark>({ type: 'missing' }, { type: 'not-assigned' }, { type: 'under-way', share: 0.5 }),
    )
    fc.assert(fc.property(fc.nat(4), fc.array(fc.array(anyMark, { minLength: 4, maxLength: 4 }), { maxLength: 6 }), (width, table) => {
      const columns = ['a', 'b', 'c', 'd'].slice(0, width)
      const book = buildGradebook(columns.map(assignment), table.map((_, at) => learner(String(at))), (who, what) => table[Number(who)]?.[columns.indexOf(what)] ?? { type: 'missing' })
      const sum = (means: readonly { share: number | null; counted: number }[]) => means.reduce((all, { share, counted }) => all + (share ?? 0) * counted, 0)
      const naive = book.rows.flatMap(({ marks }) => marks).reduce((all, mark) => all + (countedShare(mark) ?? 0), 0)
      for (const total of [sum(book.rows.map(({ mean }) => mean)), sum(book.assignments.map(({ mean }) => mean)), sum([book.overall])]) expect(total).toBeCloseTo(naive, 9)
      const missing = (means: readonly { missing: number }[]) => means.reduce((all, each) => all + each.missing, 0)
      expect(missing(book.rows.map(({ mean }) => mean))).toBe(book.overall.missing)
      expect(missing(book.assignments.map(({ mean }) => mean))).toBe(book.overall.missing)
    }))
  })
})
