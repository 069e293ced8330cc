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
  it.each<[string, Partial<Card>, string]>([
    ['on a scaffold while memory is short', { stabilityDays: 7 }, 'match'],
    ['freely once memory is stable', { stabilityDays: 8 }, 'short-answer'],
    ['by choice after a miss, however stable', { stabilityDays: 8, phase: 'relearning', learningStep: 0 }, 'true-false'],
    ['by recall when it was recognised unsurely, however stable', { stabilityDays: 8, reaskPending: true, lastQuestionId: 'short-answer' }, 'match'],
  ])('asks %s', (_, values, id) => {
    const kinds = ['true-false', 'match', 'short-answer'] as const
    expect(pickQuestion(kinds.map((kind) => ({ id: kind, kind, lastAnsweredAt: null })), card(values))?.id).toBe(id)
  })
  it('holds two sources against each other once memory is stable', () => {
    const kinds = ['agree-or-differ', 'cloze', 'which-article-says'] as const
    expect(pickQuestion(kinds.map((kind) => ({ id: kind, kind, lastAnsweredAt: null })), card({ stabilityDays: 8 }))?.id).toBe('agree-or-differ')
  })
  it.each<[string, number]>([['no scaffolded question', 1], ['no free one', 30]])('makes do where there is %s', (_, stabilityDays) => {
    const kinds = stabilityDays > 7 ? (['cloze', 'single-choice'] as const) : (['short-answer', 'single-choice'] as const)
    expect(pickQuestion(kinds.map((kind) => ({ id: kind, kind, lastAnsweredAt: null })), card({ stabilityDays }))?.id).toBe(kinds[0])
  })
  it('turns from the only question of a step to the next best', () => {
    const two = [{ id: 'typed', kind: 'cloze' as const, lastAnsweredAt: 1 }, { id: 'free', kind: 'short-answer' as const, lastAnsweredAt: 2 }]
    expect(pickQuestion(two, card({ stabilityDays: 30, lastQuestionId: 'free' }))?.id).toBe('typed')
  })
  it('finds nothing where nothing is', () => expect(pickQuestion([], null)).toBeNull())
})
