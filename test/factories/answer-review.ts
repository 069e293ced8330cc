import type { AnswerReview } from '../../core/review/review'

let made = 0

/** An answer with sensible values: right, fairly sure, recall, in 8 s; each call has an id of its own. */
export function answerReview(values: Partial<AnswerReview> = {}): AnswerReview {
  made += 1
  const at = values.correctedAt ?? Date.parse('2026-03-02T09:00:00Z')
  return {
    id: `01957000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`,
    type: 'answer', keyPointId: 'kp', questionId: 'kp.cloze.a', questionRevision: '0123456789abcdef',
    form: 'recall', response: { type: 'typed', text: 'China' }, score: { type: 'scored', earned: 1, possible: 1 },
    certainty: 'fairly-sure', hinted: false, durationMs: 8000, deviceId: 'device', ratingTableVersion: 1,
    reviewedAt: at, correctedAt: at, ...values,
  }
}

export const RIGHT = { type: 'scored', earned: 1, possible: 1 } as const
export const WRONG = { type: 'scored', earned: 0, possible: 1 } as const
