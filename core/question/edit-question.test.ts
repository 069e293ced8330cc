import { describe, expect, it } from 'vitest'
import { makeContent, makeMatch, makeOrder } from '#test/content-factory'
import { editQuestion } from './edit-question'
import { generateQuestions } from './generate/generate-questions'
import type { Question, QuestionKind } from './question'
import { editOf } from './question-edit'

const { published } = generateQuestions(makeContent())
function one(kind: QuestionKind) {
  const found = published.find((question) => question.kind === kind)
  if (!found) throw new Error(`the sample has a ${kind}`)
  return found
}

describe('editQuestion', () => {
  it('changes nothing, not even the revision, by an edit that changes nothing', () => {
    expect(published.length).toBeGreaterThan(10)
    for (const question of published) expect(editQuestion(question, editOf(question))).toEqual(question)
  })

  it('gives another wording another revision and the same name', () => {
    const question = one('single-choice')
    const edited = editQuestion(question, { ...editOf(question), stem: '  Which town was it? ' })
    expect(edited).toMatchObject({ id: question.id, stem: 'Which town was it?', evidence: question.evidence })
    expect(edited.revision).not.toBe(question.revision)
  })

  it('lets the answer follow the key', () => {
    const question = one('single-choice')
    const other = question.options.find((option) => !option.isKey)
    const edited = editQuestion(question, { ...editOf(question), keyOptionIds: [other?.id ?? ''] })
    expect(edited.answer).toBe(other?.text)
    expect(edited.options.filter((option) => option.isKey)).toHaveLength(1)
  })

  it('puts the answer of rows and of an order together again', () => {
    const reword = (question: Question) => editQuestion(question, { ...editOf(question), options: question.options.map((option) => ({ ...option, text: `${option.text}, it is said` })) })
    const match = makeMatch()
    expect(reword(match)?.answer).toBe('Norland: They were dear, it is said; Sudland: They were brief, it is said; Westria: They were late, it is said')
    expect(reword(makeOrder())?.answer).toBe('The ferry line, it is said → The toll, it is said → The Harbour talks, it is said')
  })

  it('forgets the term of a typed answer that is another one now', () => {
    const question = one('cloze')
    const edited = editQuestion({ ...question, personName: true }, { ...editOf(question), answer: 'Elsewhere', acceptedAnswers: ['Else', ' '] })
    expect(edited).toMatchObject({ answer: 'Elsewhere', acceptedAnswers: ['Else'] })
    expect(edited).not.toHaveProperty('personName')
  })
})
