import { describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import { generateQuestions } from './generate/generate-questions'
import { packQuestions, unpackQuestion } from './practice-pack'
import { projectPracticeQuestion } from './project-practice-question'

const content = makeContent()
const questions = generateQuestions(content).published.map((question) => projectPracticeQuestion(question, content.articles))

describe('a practice pack', () => {
  const pack = packQuestions(['a'], questions, new Set(['b.cloze.x 2', 'b.cloze.x 1']), new Map([['a', new Set(['b'])]]))
  it('holds each passage once', () => {
    const names = pack.passages.map(({ articleId, paragraph }) => `${articleId} ${paragraph}`)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeLessThan(questions.length)
  })
  it('says which revisions no longer count, the same for the same set', () => {
    expect(pack.invalidatedRevisions).toEqual(['b.cloze.x 1', 'b.cloze.x 2'])
  })
  it('says which key points are to be kept apart', () => {
    expect(pack.related).toEqual({ a: ['b'] })
  })
  it('gives every question back as it was', () => {
    expect(pack.questions.map((question) => unpackQuestion(pack, question))).toEqual(questions)
  })
})
