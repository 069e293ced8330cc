import { describe, expect, it } from 'vitest'
import { readContent } from '../../server/article/read-content'
import { chooseReserved } from './choose-reserved'
import { generateQuestions } from './generate/generate-questions'
import { FORM_OF_KIND, type QuestionKind } from './question'

const { published } = generateQuestions(readContent('content'))
const chosen = new Set(chooseReserved(published))
const kindsOf = (keyPointId: string, isLeft: (id: string) => boolean) =>
  published.filter((question) => question.keyPointId === keyPointId && isLeft(question.id)).map(({ kind }) => kind)

describe('the pool of quizzes', () => {
  it('takes the same questions of the built-in articles each time, whatever the order', () => {
    expect(chosen.size).toBe(74)
    expect(new Set(chooseReserved(published.toReversed()))).toEqual(chosen)
  })
  it('takes one question of a key point at most, and none of a key point with fewer than five', () => {
    const taken = published.filter(({ id }) => chosen.has(id)).map(({ keyPointId }) => keyPointId)
    expect(new Set(taken).size).toBe(taken.length)
    for (const keyPointId of taken) expect(kindsOf(keyPointId, () => true).length).toBeGreaterThanOrEqual(5)
  })
  it('leaves each ladder of forms with every step it had, and two questions on the first', () => {
    const steps: ((kind: QuestionKind) => boolean)[] = [
      (kind) => FORM_OF_KIND[kind] === 'recognition',
      (kind) => kind === 'cloze' || kind === 'match' || kind === 'order',
      (kind) => kind === 'short-answer' || kind === 'agree-or-differ',
    ]
    for (const { keyPointId } of published.filter(({ id }) => chosen.has(id))) {
      const [before, after] = [kindsOf(keyPointId, () => true), kindsOf(keyPointId, (id) => !chosen.has(id))]
      for (const step of steps) expect(after.some(step), keyPointId).toBe(before.some(step))
      expect(after.filter((kind) => FORM_OF_KIND[kind] === 'recognition').length).toBeGreaterThanOrEqual(2)
    }
  })
})
