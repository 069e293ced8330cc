import { describe, expect, it } from 'vitest'
import { projectPracticeQuestion } from '#core/question/project-practice-question'
import { scoreResponse } from '#core/question/score-response'
import type { StudyItem } from '#core/schedule/study-batch'
import type { Outcome } from '#offline/study-session'
import { makeMatch, makeOrder, makeQuestion, makeSeveral } from '#test/content-factory'
import { type StudyEvent, type StudyState, giveUpResponse, isComplete, isGivenUp, studyReducer } from './study-state'

const makePracticeQuestion = (question = makeQuestion()) => projectPracticeQuestion(question, [])
const item = { keyPointId: 'kp-1', reason: 'new', question: { id: 'q-1', kind: 'cloze', rationale: 'Two envoys came.' }, stabilityDays: 3 } as unknown as StudyItem
const opening: StudyState = { step: { phase: 'loading' }, questionNumber: 0, left: null, answers: [] }
const after = (...events: StudyEvent[]) => events.reduce(studyReducer, opening)

const shown: StudyEvent = { type: 'item-shown', item, left: { due: 0, new: 1 } }
const chosen = (optionId: string): StudyEvent => ({ type: 'response-changed', response: { type: 'option', optionId } })
const committed: StudyEvent = { type: 'answer-committed', certainty: 'sure', response: { type: 'option', optionId: 'b' } }
const graded: StudyEvent = {
  type: 'answer-graded', verdict: { score: { type: 'scored', earned: 1, possible: 1 }, match: null },
}
const outcome: Outcome = { rating: 'good', dueAt: 5, stabilityDays: 8, saved: 'saved' }
const account = { questionNumber: 1, keyPointId: 'kp-1', about: 'Two envoys came.', right: true, dueAt: null, daysBefore: 3, daysAfter: null }
const takenBack: StudyEvent = { type: 'answer-taken-back', item, left: { due: 1, new: 0 } }

describe('studyReducer', () => {
  it('lets a choice be changed until the certainty commits it', () => {
    const { step } = after(shown, chosen('a'), chosen('b'), committed, chosen('c'))
    expect(step).toMatchObject({ phase: 'grading', response: { optionId: 'b' }, certainty: 'sure' })
  })

  it('takes “I don’t know” as nothing typed, whatever stands in the field', () => {
    const gaveUp: StudyEvent = { type: 'answer-committed', certainty: 'unsure', response: { type: 'typed', text: '' } }
    const typed: StudyEvent = { type: 'response-changed', response: { type: 'typed', text: 'Chi' } }
    expect(after(shown, typed, gaveUp).step).toMatchObject({ phase: 'grading', response: { text: '' }, certainty: 'unsure' })
  })

  it('knows that nothing chosen and mere punctuation are no answer', () => {
    const question = makePracticeQuestion()
    expect(isComplete(question, null)).toBe(false)
    expect(isComplete(question, { type: 'typed', text: ' … ' })).toBe(false)
    expect(isComplete(question, { type: 'typed', text: 'China' })).toBe(true)
    expect(isComplete(question, { type: 'options', optionIds: [] })).toBe(false)
  })

  it('takes a match question as answered when every row has its choice', () => {
    const question = makePracticeQuestion(makeMatch())
    const pairs = [{ promptId: '1', optionId: 'b' }, { promptId: '2', optionId: 'c' }]
    expect(isComplete(question, { type: 'matches', pairs })).toBe(false)
    expect(isComplete(question, { type: 'matches', pairs: [...pairs, { promptId: '3', optionId: 'a' }] })).toBe(true)
  })

  it.each([makeQuestion({ kind: 'cloze' }), makeSeveral(), makeMatch(), makeOrder()])(
    'hands “I don’t know” in to $kind as a response that is scored, and known as given up',
    (question) => {
      const response = giveUpResponse(question.kind)
      expect(isGivenUp(response)).toBe(true)
      expect(scoreResponse(makePracticeQuestion(question), response)).toMatchObject({ type: 'scored', earned: 0 })
    },
  )

  it('keeps the answer when grading fails', () => {
    const { step } = after(shown, chosen('b'), committed, { type: 'grading-failed' })
    expect(step).toMatchObject({ phase: 'asking', response: { optionId: 'b' }, gradingFailed: true })
  })

  it('counts each graded answer once, a second verdict on it not at all', () => {
    expect(after(shown, chosen('a'), committed, graded, graded).answers).toEqual([account])
  })

  it('adds what an answer did to memory, also when the next question is already on screen', () => {
    const known: StudyEvent = { type: 'outcome-known', questionNumber: 1, outcome, left: { due: 2, new: 0 } }
    expect(after(shown, chosen('a'), committed, graded, known).step).toMatchObject({ verdict: { outcome } })
    const late = after(shown, chosen('a'), committed, graded, shown, known)
    expect(late.step).toMatchObject({ phase: 'asking', response: null })
    expect(late.answers).toEqual([{ ...account, dueAt: 5, daysAfter: 8 }])
  })

  it('says what is left today as soon as the answer is stored, be the next question on screen or not', () => {
    const known: StudyEvent = { type: 'outcome-known', questionNumber: 1, outcome, left: { due: 2, new: 0 } }
    expect(after(shown, chosen('a'), committed, graded, known).left).toEqual({ due: 2, new: 0 })
    expect(after(shown, chosen('a'), committed, graded, shown, known).left).toEqual({ due: 2, new: 0 })
  })

  it('does not put a late outcome on another answer’s verdict', () => {
    const late: StudyEvent = { type: 'outcome-known', questionNumber: 1, outcome, left: { due: 2, new: 0 } }
    const { step } = after(shown, chosen('a'), committed, graded, shown, chosen('a'), committed, graded, late)
    expect(step).toMatchObject({ phase: 'verdict', verdict: { outcome: null } })
  })

  it('keeps the verdict on screen while the next question loads', () => {
    const { step } = after(shown, chosen('a'), committed, graded, { type: 'loading-started' })
    expect(step).toMatchObject({ phase: 'verdict', loadingNext: true })
  })

  it('asks the question of an answer that is taken back again, and no longer counts that answer', () => {
    const { step, answers, left, questionNumber } = after(shown, { type: 'hint-taken' }, chosen('a'), committed, graded, takenBack)
    expect(step).toMatchObject({ phase: 'asking', item, response: null, hinted: true })
    expect({ answers, left, questionNumber }).toEqual({ answers: [], left: { due: 1, new: 0 }, questionNumber: 2 })
  })

  it('takes back nothing without a verdict, and the outcome of what was taken back changes no later answer', () => {
    const asking = after(shown, chosen('a'))
    expect(studyReducer(asking, takenBack)).toEqual(asking)
    const again = after(shown, chosen('a'), committed, graded, takenBack, chosen('a'), committed, graded, { type: 'outcome-known', questionNumber: 1, outcome, left: { due: 2, new: 0 } })
    expect(again.answers).toEqual([{ ...account, questionNumber: 2 }])
    expect(again.step).toMatchObject({ phase: 'verdict', verdict: { outcome: null } })
  })

  it('pauses between two questions when the portion is done, and goes on with the one that was next', () => {
    const paused = after(shown, chosen('a'), committed, graded, { type: 'portion-ended', item, left: { due: 3, new: 2 } })
    expect(paused.step).toEqual({ phase: 'portion-ended', upNext: item, left: { due: 3, new: 2 } })
    expect(studyReducer(paused, shown).step).toMatchObject({ phase: 'asking', item })
  })

  it('goes on with what was half answered before the page was loaded again, the hint still taken', () => {
    const half: StudyEvent = { type: 'half-answer-found', response: { type: 'typed', text: 'Two en' }, hinted: true }
    expect(after(shown, half).step).toMatchObject({ phase: 'asking', response: { text: 'Two en' }, hinted: true })
  })
})
