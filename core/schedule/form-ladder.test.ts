import { describe, expect, it } from 'vitest'
import { newMemory } from './fsrs-scheduler'
import { formFor, pickQuestion } from './form-ladder'
import type { Card } from './memory'

const card = (values: Partial<Card>): Card => ({
  ...newMemory(0), keyPointId: 'kp', firstAnsweredAt: 0, lastAnsweredAt: 0, lastQuestionId: 'choice-1',
  recallProven: false, reaskPending: false, phase: 'review', reps: 2, ...values,
})
const probes = [
  { id: 'choice-1', kind: 'single-choice' as const, lastAnsweredAt: 50 },
  { id: 'choice-2', kind: 'true-false' as const, lastAnsweredAt: null },
  { id: 'typed-1', kind: 'cloze' as const, lastAnsweredAt: 90 },
  { id: 'typed-2', kind: 'cloze' as const, lastAnsweredAt: 20 },
]

describe('formFor', () => {
  it('lets a new key point be recognised first', () => expect(formFor(null)).toBe('recognition'))
  it('asks for recall once it was recognised', () => expect(formFor(card({ phase: 'learning', learningStep: 1, reps: 1 }))).toBe('recall'))
  it('goes back to recognition after a miss', () => expect(formFor(card({ phase: 'relearning', learningStep: 0 }))).toBe('recognition'))
  it('asks an unsure recognition again in the other form', () => expect(formFor(card({ reaskPending: true, reps: 0, phase: 'new' }))).toBe('recall'))
})

describe('pickQuestion', () => {
  it('takes an unseen question before a seen one', () => expect(pickQuestion(probes, null)?.id).toBe('choice-2'))
  it('takes the least recently seen of the wanted form', () => expect(pickQuestion(probes, card({}))?.id).toBe('typed-2'))
  it('does not ask the same question twice in a row when there is another, even of the other form', () => {
    const only = [probes[0], probes[2]].filter((probe) => probe !== undefined)
    expect(pickQuestion(only, card({ lastQuestionId: 'typed-1' }))?.id).toBe('choice-1')
  })
  it('asks the only question there is', () => expect(pickQuestion([probes[0]!], card({}))?.id).toBe('choice-1'))
  it('finds nothing where nothing is', () => expect(pickQuestion([], null)).toBeNull())
})
