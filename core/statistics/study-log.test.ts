import { describe, expect, it } from 'vitest'
import { RIGHT, WRONG, answerReview } from '../../test/factories/answer-review'
import { NO_MEDIANS } from '../review/median-duration'
import type { GradedReview, UndoReview } from '../review/review'
import { revisionName } from '../question/revision-name'
import { createScheduler } from '../schedule/fsrs-scheduler'
import { readStudyLog } from './study-log'

const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
const at = (time: string) => Date.parse(`2026-03-${time}Z`)
const read = (reviews: readonly GradedReview[], invalidated: string[] = []) => readStudyLog({
  reviews, invalidatedRevisions: new Set(invalidated), scheduler, medians: NO_MEDIANS, dayRule: { timeZone: 'Asia/Seoul', rolloverHour: 4 },
})
const undoOf = (target: { id: string; keyPointId: string; questionId: string; questionRevision: string }, correctedAt: number): UndoReview => ({
  ...answerReview({ correctedAt }), type: 'undo', keyPointId: target.keyPointId, questionId: target.questionId,
  questionRevision: target.questionRevision, targetReviewId: target.id,
})

describe('readStudyLog', () => {
  it('puts each answer on the study day it was given, in the learner’s zone and after the rollover hour', () => {
    // 18:59 UTC is 03:59 in Seoul: still the day before; 19:00 begins the next one.
    const log = read([answerReview({ correctedAt: at('02T18:59') }), answerReview({ correctedAt: at('02T19:00') })])
    expect([...log.answersOn]).toEqual([['2026-03-02', 1], ['2026-03-03', 1]])
    expect(log.answers.map(({ answeredOn }) => answeredOn)).toEqual(['2026-03-02', '2026-03-03'])
  })
  it('counts an answer that was taken back as activity, not as right or wrong', () => {
    const mistap = answerReview({ correctedAt: at('02T01:00'), score: WRONG })
    const log = read([undoOf(mistap, at('02T01:01')), mistap, answerReview({ correctedAt: at('02T01:02'), score: RIGHT })])
    expect(log.answersOn.get('2026-03-02')).toBe(2)
    expect(log.answers.map(({ isRight }) => isRight)).toEqual([true])
  })
  it('counts an answer to an invalidated question as activity only, and memory does not know it', () => {
    const wrongKey = answerReview({ correctedAt: at('02T01:00'), questionId: 'bad', score: WRONG })
    const log = read([wrongKey, answerReview({ correctedAt: at('03T01:00') })],
      [revisionName({ questionId: 'bad', revision: wrongKey.questionRevision })])
    expect(log.answersOn.size).toBe(2)
    expect(log.answers).toMatchObject([{ answeredOn: '2026-03-03', cardBefore: null }])
  })
  it('leaves out what cannot be scored', () => {
    const log = read([answerReview({ correctedAt: at('02T01:00'), score: { type: 'unscorable', reason: 'unknown-option' } })])
    expect(log.answers).toEqual([])
    expect(log.answersOn.get('2026-03-02')).toBe(1)
  })
  it('gives each answer the card as it was before, whatever the order of arrival', () => {
    const reviews = [2, 5, 20].map((day) => answerReview({ correctedAt: at(`${String(day).padStart(2, '0')}T01:00`), certainty: 'sure' }))
    const log = read(reviews.toReversed())
    expect(log.answers.map(({ cardBefore }) => cardBefore?.reps ?? null)).toEqual([null, 1, 2])
  })
})
