import { describe, expect, it } from 'vitest'
import type { Verdict } from '#offline/study-session'
import type { StudyItem } from '#core/schedule/study-batch'
import { type StudyEvent, type StudyState, studyReducer } from './study-state'

const item = { keyPointId: 'kp-1', reason: 'new', question: { id: 'q-1' } } as unknown as StudyItem
const right: Verdict = {
  score: { type: 'scored', earned: 1, possible: 1 }, acceptedAs: null, rating: 'good', dueAt: 5, saved: 'saved',
}
const opening: StudyState = { step: { phase: 'loading' }, outcomes: [] }
const after = (...events: StudyEvent[]) => events.reduce(studyReducer, opening)

const shown: StudyEvent = { type: 'item-shown', item }
const chosen = (optionId: string): StudyEvent => ({ type: 'response-changed', response: { type: 'option', optionId } })
const committed: StudyEvent = { type: 'answer-committed', certainty: 'sure' }

describe('studyReducer', () => {
  it('lets a choice be changed until the certainty commits it', () => {
    const { step } = after(shown, chosen('a'), chosen('b'), committed, chosen('c'))
    expect(step).toMatchObject({ phase: 'grading', response: { optionId: 'b' }, certainty: 'sure' })
  })

  it('commits nothing while nothing is chosen or only punctuation is typed', () => {
    expect(after(shown, committed).step.phase).toBe('asking')
    const typed: StudyEvent = { type: 'response-changed', response: { type: 'typed', text: ' … ' } }
    expect(after(shown, typed, committed).step.phase).toBe('asking')
  })

  it('keeps the answer when grading fails', () => {
    const { step } = after(shown, chosen('b'), committed, { type: 'grading-failed' })
    expect(step).toMatchObject({ phase: 'asking', response: { optionId: 'b' }, gradingFailed: true })
  })

  it('counts each graded answer once, a late second verdict not at all', () => {
    const graded: StudyEvent = { type: 'answer-graded', verdict: right }
    const state = after(shown, chosen('a'), committed, graded, graded)
    expect(state.outcomes).toEqual([{ keyPointId: 'kp-1', right: true, dueAt: 5 }])
  })

  it('keeps the verdict on screen while the next question loads', () => {
    const { step } = after(shown, chosen('a'), committed, { type: 'answer-graded', verdict: right }, { type: 'loading-started' })
    expect(step).toMatchObject({ phase: 'verdict', loadingNext: true })
  })
})
