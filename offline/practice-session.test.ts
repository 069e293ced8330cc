import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PracticeQuestion } from '#core/question/practice-question'
import type { StudyItem } from '#core/schedule/study-batch'
import { findAll } from './hoedam-db'
import { createPracticeSession } from './practice-session'

const item = (name: string): StudyItem => ({
  keyPointId: name, reason: 'practice', stabilityDays: 3,
  question: {
    id: `${name}.single-choice.a`, revision: '0123456789abcdef', kind: 'single-choice', keyPointId: name, prompts: [], order: [],
    options: [{ id: 'a', isKey: true }, { id: 'b', isKey: false }], answerForms: null,
  } as unknown as PracticeQuestion,
})
const input = { response: { type: 'option' as const, optionId: 'b' }, certainty: 'sure' as const, hinted: false, durationMs: 900 }

afterEach(() => void vi.unstubAllGlobals())

describe('extra practice', () => {
  it('asks and grades each question, and stores and sends nothing', async () => {
    const fetch = vi.fn()
    vi.stubGlobal('fetch', fetch)
    const session = createPracticeSession([item('one'), item('two')])
    expect(await session.start()).toMatchObject({ keyPointId: 'one' })
    const { score, outcome } = session.answer(item('one'), input)
    expect(score).toMatchObject({ earned: 0 })
    expect(await outcome).toEqual({ rating: null, dueAt: null, stabilityDays: null, saved: 'practice' })
    expect(session.left()).toEqual({ due: 1, new: 0 })
    expect(await session.next()).toMatchObject({ keyPointId: 'two' })
    session.answer(item('two'), input)
    expect(await session.next()).toBeNull()
    expect(fetch).not.toHaveBeenCalled()
    expect([await findAll('outbox'), await findAll('guestReviews')]).toEqual([[], []])
  })
  it('gives the question of the last answer again, once', async () => {
    const session = createPracticeSession([item('one'), item('two')])
    session.answer(item('one'), input)
    expect(await session.undo()).toMatchObject({ keyPointId: 'one' })
    expect(await session.undo()).toBeNull()
    expect(session.left()).toEqual({ due: 2, new: 0 })
  })
})
