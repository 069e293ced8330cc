import { describe, expect, it } from 'vitest'
import { makeContent, makeMatch, makeOption, makeOrder, makeQuestion, makeQuote, makeSeveral } from '#test/content-factory'
import { projectPracticeQuestion } from './project-practice-question'

const { articles } = makeContent()

describe('projectPracticeQuestion', () => {
  it('has these fields and no others, even when Question has grown', () => {
    const grown = { ...makeQuestion(), ...{ invented: 'canary' } }
    const projected = projectPracticeQuestion(grown, articles)
    expect(Object.keys(projected).sort()).toEqual([
      'acceptedAnswers', 'answer', 'answerForms', 'asOf', 'correction', 'editorNote', 'evidence', 'form', 'hint', 'id', 'keyPointId',
      'kind', 'options', 'order', 'passages', 'prompts', 'rationale', 'revision', 'stem',
    ])
    expect(JSON.stringify(projected)).not.toContain('canary')
  })

  it('gives each passage once, in the order of use, with the place of the quote in it', () => {
    const elsewhere = makeQuote('herald', 2, 'a guarantee of safe passage')
    const question = makeQuestion({ options: [makeOption('a', 'Kelm', true), { ...makeOption('b', 'Varo'), evidence: elsewhere }] })
    const projected = projectPracticeQuestion(question, articles)
    expect(projected.passages.map((passage) => [passage.articleId, passage.paragraph, passage.articleLabel])).toEqual([
      ['berg', 1, 'Berg on the Harbour talks'],
      ['herald', 2, 'The Herald on the Harbour talks'],
    ])
    const reference = projected.options[1]?.evidence
    const passage = projected.passages[1]
    expect(reference?.location && passage?.text.slice(reference.location.start, reference.location.end)).toBe('a guarantee of safe passage')
  })

  it('keeps evidence whose text has changed, without a place', () => {
    const question = makeQuestion({ evidence: [makeQuote('berg', 1, 'no such words'), makeQuote('gone', 1, 'lost')] })
    const projected = projectPracticeQuestion(question, articles)
    expect(projected.evidence.map((reference) => reference.location)).toEqual([null, null])
    expect(projected.passages.map((passage) => passage.articleId)).toEqual(['berg'])
  })

  it.each([
    ['Sokhranenie', { startsWith: 'S', letters: 11, words: 1 }],
    ['the step-by-step plan', { startsWith: 'S', letters: 14, words: 2 }],
    ['“mantra”', { startsWith: 'M', letters: 6, words: 1 }],
    ['2019', { startsWith: '2', letters: 4, words: 1 }],
    ['a year', { startsWith: 'Y', letters: 4, words: 1 }],
    ['북한', { startsWith: '북', letters: 2, words: 1 }],
  ])('hints at %s', (answer, hint) => {
    expect(projectPracticeQuestion(makeQuestion({ kind: 'cloze', options: [], answer }), articles).hint).toEqual(hint)
  })

  it('has no hint where options are shown', () => {
    for (const question of [makeQuestion(), makeSeveral(), makeMatch(), makeOrder()]) {
      expect(projectPracticeQuestion(question, articles).hint).toBeNull()
    }
  })

  it('hints at a short answer', () => {
    const question = makeQuestion({ kind: 'short-answer', options: [], answer: 'Portsea' })
    expect(projectPracticeQuestion(question, articles).hint).toMatchObject({ startsWith: 'P' })
  })

  it('carries what the browser needs to grade rows and orders', () => {
    expect(projectPracticeQuestion(makeMatch(), articles).prompts).toEqual(makeMatch().prompts)
    expect(projectPracticeQuestion(makeOrder(), articles).order).toEqual(['c', 'a', 'b'])
  })
})
