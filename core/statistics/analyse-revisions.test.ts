import { describe, expect, it } from 'vitest'
import { analyseRevisions } from './analyse-revisions'
import { type AnsweredRevision, sumByRevision } from './sum-by-revision'

const OPTIONS = [{ id: 'a', isKey: true }, { id: 'b', isKey: false }]
const answered = (questionId: string, keyPointId: string, right: string): AnsweredRevision => ({
  questionId, revision: 'r', keyPointId,
  answers: [...right].map((each, at) => ({ learnerId: `l${at}`, isRight: each === '1', chosenOptionIds: [each === '1' ? 'a' : 'b'], durationMs: 5000 })),
})
const analyse = (...revisions: AnsweredRevision[]) => analyseRevisions(sumByRevision(revisions, 1), () => OPTIONS)

describe('analyseRevisions', () => {
  it('takes the answers to all questions on a key point together', () => {
    const { keyPoints } = analyse(answered('k.a', 'k', '1100'), answered('k.b', 'k', '1'), answered('m.a', 'm', '0'))
    expect(keyPoints.get('k')).toMatchObject({ n: 5, facility: { value: 3 / 5 }, options: [] })
    expect(keyPoints.get('m')).toMatchObject({ n: 1, facility: { value: 0 } })
  })

  it('measures each answer against the learner’s answers to all other questions', () => {
    const { revisions } = analyse(answered('k.a', 'k', '1100'), answered('m.a', 'm', '1100'), answered('o.a', 'o', '0011'))
    expect(revisions[0]?.figures.pointBiserial).toBeNull() // k: everybody's rest is one right of two
    expect(revisions[2]?.figures.pointBiserial).toMatchObject({ value: -1, n: 4 }) // o: right are those who had both others wrong
  })

  it('draws few answers to the mean, and says nothing of it under four questions', () => {
    const few = ['1000', '1100', '1110', '1111'].map((right, at) => answered(`k${at}.a`, `k${at}`, right))
    const estimates = analyse(...few).revisions.map(({ estimatedFacility }) => estimatedFacility ?? NaN)
    expect(estimates[0]).toBeGreaterThan(0.25)
    expect(estimates[3]).toBeLessThan(1)
    expect(analyse(...few.slice(1)).revisions.map(({ estimatedFacility }) => estimatedFacility)).toEqual([null, null, null])
  })
})
