import { expect, it } from 'vitest'
import { answerTimes } from './answer-times'

it('takes the mean of the learner’s own answers in a form from 20 on, with pages left open cut short, and else an assumption', () => {
  const recognition = Array.from({ length: 20 }, (_, at) => ({ form: 'recognition' as const, durationMs: at === 0 ? 3_600_000 : 5_000 }))
  const recall = Array.from({ length: 19 }, () => ({ form: 'recall' as const, durationMs: 1_000 }))
  expect(answerTimes([...recognition, ...recall])).toEqual({
    recognition: { meanMs: (19 * 5_000 + 120_000) / 20, isOwn: true }, recall: { meanMs: 20_000, isOwn: false },
  })
})
