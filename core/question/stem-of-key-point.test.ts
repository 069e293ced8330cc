import { expect, it } from 'vitest'
import { stemOfKeyPoint } from './stem-of-key-point'

it('says what a key point is about by a question without a blank, by any where there is none, and nothing without questions', () => {
  const questions = [
    { keyPointId: 'a', kind: 'cloze', stem: '_____ met.' }, { keyPointId: 'a', kind: 'short-answer', stem: 'Who met?' }, { keyPointId: 'b', kind: 'cloze', stem: 'They _____.' },
  ] as const
  expect(['a', 'b', 'c'].map((id) => stemOfKeyPoint(id, questions))).toEqual(['Who met?', 'They _____.', null])
})
