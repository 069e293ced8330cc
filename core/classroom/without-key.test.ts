import { describe, expect, it } from 'vitest'
import { makeContent } from '../../test/content-factory'
import { generateQuestions } from '../question/generate/generate-questions'
import { projectPracticeQuestion } from '../question/project-practice-question'
import { quizQuestion } from './quiz-question'
import { withKey, withoutKey } from './without-key'

const content = makeContent()
const { published } = generateQuestions(content)
/** One of each kind there is. */
const questions = [...new Map(published.map((question) => [question.kind, question])).values()]

describe('withoutKey', () => {
  it.each(questions.map((question) => [question.kind, question] as const))('of %s has nothing that tells the key, and all that is asked', (_, question) => {
    const shown = quizQuestion(question, 'attempt.0')
    const bare = withoutKey(shown, 'item-0')
    expect(bare).toMatchObject({ id: 'item-0', revision: '', keyPointId: '', answer: '', acceptedAnswers: [], order: [], correction: null, rationale: '', evidence: [], hint: null })
    expect(bare.options.every(({ isKey, rationale, evidence }) => isKey === false && rationale === '' && evidence.exact === '')).toBe(true)
    expect(bare.prompts.every(({ optionId }) => optionId === '')).toBe(true)
    expect(bare.stem).toBe(question.stem)
    expect(bare.options.map(({ id, text }) => ({ id, text }))).toEqual(shown.options.map(({ id, text }) => ({ id, text })))
    const told = JSON.stringify(bare)
    for (const name of [question.id, question.keyPointId, question.revision]) expect(told).not.toContain(`"${name}"`)
  })
})

describe('withKey', () => {
  it.each(questions.map((question) => [question.kind, question] as const))('of %s has the key, with its options where the quiz had them', (_, question) => {
    const shown = quizQuestion(question, 'attempt.3')
    const key = projectPracticeQuestion(question, content.articles)
    const known = withKey(key, shown, 'item-0')
    expect(known.id).toBe('item-0')
    expect(known.options.map(({ id }) => id)).toEqual(shown.options.map(({ id }) => id))
    expect(known.options.filter(({ isKey }) => isKey).map(({ id }) => id).toSorted()).toEqual(key.options.filter(({ isKey }) => isKey).map(({ id }) => id).toSorted())
    expect(known.answer).toBe(key.answer)
  })
})
