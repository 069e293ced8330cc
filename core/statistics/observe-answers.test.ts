import { describe, expect, it } from 'vitest'
import { observeAnswers } from './observe-answers'

const right = (...answers: readonly (0 | 1)[]) => answers.map((answer) => ({ isRight: answer === 1 }))

describe('observeAnswers', () => {
  it('scores the rest without the answer itself', () => {
    const observed = observeAnswers(new Map([['a', right(1, 1, 0)], ['b', right(0, 0, 1)]]), 1)
    expect(observed.map(({ restScore }) => restScore)).toEqual([1 / 2, 1 / 2, 1, 1 / 2, 1 / 2, 0])
  })
  it('knows no strength of who has answered too little, and ranks the others among themselves', () => {
    const observed = observeAnswers(new Map([['new', right(1, 1)], ['a', right(1, 1, 0)], ['b', right(0, 0, 1)]]), 2)
    expect(observed.filter(({ learnerId }) => learnerId === 'new').map(({ restScore, groups }) => [restScore, groups])).toEqual([[null, null], [null, null]])
    expect(observed.find(({ learnerId }) => learnerId === 'a')?.groups?.upper).toBe(1)
    expect(observed.find(({ learnerId }) => learnerId === 'b')?.groups?.lower).toBe(1)
  })
})
