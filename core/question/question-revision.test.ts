import { describe, expect, it } from 'vitest'
import { makeQuestion, makeQuote } from '#test/content-factory'
import type { Question } from './question'
import { questionRevision } from './question-revision'

const question = makeQuestion()

describe('questionRevision', () => {
  it('is 16 hex digits, whatever the order of keys, whatever id and revision', () => {
    expect(questionRevision(question)).toMatch(/^[0-9a-f]{16}$/)
    const { stem, ...others } = question
    expect(questionRevision({ ...others, stem })).toBe(questionRevision(question))
    expect(questionRevision({ ...question, ...{ id: 'x', revision: 'y' } })).toBe(questionRevision(question))
  })

  it.each<[string, Partial<Question>]>([
    ['kind', { kind: 'cloze' }],
    ['keyPointId', { keyPointId: 'other' }],
    ['stem', { stem: 'Other?' }],
    ['options', { options: question.options.toReversed() }],
    ['prompts', { prompts: [{ id: '1', text: 'Kelm', optionId: 'a' }] }],
    ['order', { order: ['b', 'a'] }],
    ['answer', { answer: 'Other' }],
    ['acceptedAnswers', { acceptedAnswers: ['Other'] }],
    ['personName', { personName: true }],
    ['distinctAnswers', { distinctAnswers: [{ name: 'Other', note: 'Another.' }] }],
    ['correction', { correction: 'Other' }],
    ['rationale', { rationale: 'Other' }],
    ['evidence', { evidence: [makeQuote('berg', 2, 'x')] }],
    ['editorNote', { editorNote: 'Other' }],
    ['asOf', { asOf: '2016' }],
  ])('changes with %s', (_field, change) => {
    expect(questionRevision({ ...question, ...change })).not.toBe(questionRevision(question))
  })

  it('is what it was before questions had rows and an order, where they have none', () => {
    expect(questionRevision(question)).toBe('36f51ca66d6c296b')
  })

  it('covers every field of a question', () => {
    expect(Object.keys(question).length).toBe(13 + 2)
  })
})
