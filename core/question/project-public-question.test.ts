import { describe, expect, it } from 'vitest'
import { makeQuestion, makeQuote } from '#test/content-factory'
import { projectPublicQuestion } from './project-public-question'
import type { Question } from './question'

const CANARY = 'canary'
const quote = { articleId: `${CANARY}-1`, paragraph: 1, exact: `${CANARY}-2`, prefix: `${CANARY}-3`, suffix: `${CANARY}-4` }

/** Every field that must stay secret holds a canary, and so does a field that nobody has thought of yet. */
const loaded: Question = {
  ...makeQuestion({
    options: ['a', 'b'].map((id) => ({
      id, text: `Option ${id}`, isKey: id === 'b', rationale: `${CANARY}-5`, evidence: quote, ...{ invented: `${CANARY}-6` },
    })),
    answer: `${CANARY}-7`,
    acceptedAnswers: [`${CANARY}-8`],
    correction: `${CANARY}-9`,
    rationale: `${CANARY}-10`,
    evidence: [quote],
    editorNote: `${CANARY}-11`,
  }),
  ...{ invented: `${CANARY}-12` },
}

describe('projectPublicQuestion', () => {
  it('carries no canary', () => {
    expect(JSON.stringify(loaded)).toContain(CANARY)
    expect(JSON.stringify(projectPublicQuestion(loaded))).not.toContain(CANARY)
  })

  it('has these fields and no others', () => {
    const projected = projectPublicQuestion(loaded)
    expect(Object.keys(projected).sort()).toEqual(['asOf', 'form', 'id', 'keyPointId', 'kind', 'options', 'revision', 'stem'])
    for (const option of projected.options) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
    expect(JSON.stringify(projected)).not.toContain('isKey')
  })

  it('says the form and keeps the order of the options', () => {
    const question = makeQuestion({ evidence: [makeQuote('berg', 1, 'x')] })
    expect(projectPublicQuestion(question)).toMatchObject({ form: 'recognition', options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
    expect(projectPublicQuestion(makeQuestion({ kind: 'cloze', options: [] })).form).toBe('recall')
  })
})
