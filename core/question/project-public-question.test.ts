import { describe, expect, it } from 'vitest'
import { makeMatch, makeOrder, makeQuestion, makeQuote } from '#test/content-factory'
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
    prompts: [{ id: '1', text: 'Kelm', optionId: `${CANARY}-13`, ...{ invented: `${CANARY}-14` } }],
    order: [`${CANARY}-15`],
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
    expect(Object.keys(projected).sort()).toEqual(['asOf', 'form', 'id', 'keyPointId', 'kind', 'options', 'prompts', 'revision', 'stem'])
    for (const option of projected.options) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
    for (const prompt of projected.prompts) expect(Object.keys(prompt).sort()).toEqual(['id', 'text'])
    expect(JSON.stringify(projected)).not.toMatch(/isKey|optionId|order/)
  })

  it('shows the rows of a match and the events of an order', () => {
    expect(projectPublicQuestion(makeMatch()).prompts).toEqual([{ id: '1', text: 'Norland' }, { id: '2', text: 'Sudland' }, { id: '3', text: 'Westria' }])
    expect(projectPublicQuestion(makeOrder()).options.map((option) => option.id)).toEqual(['a', 'b', 'c'])
  })

  it('says the form and keeps the order of the options', () => {
    const question = makeQuestion({ evidence: [makeQuote('berg', 1, 'x')] })
    expect(projectPublicQuestion(question)).toMatchObject({ form: 'recognition', options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
    expect(projectPublicQuestion(makeQuestion({ kind: 'cloze', options: [] })).form).toBe('recall')
  })
})
