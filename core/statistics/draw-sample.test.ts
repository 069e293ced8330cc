import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeQuestion, makeQuote } from '#test/content-factory'
import { type Question, QUESTION_KINDS, type QuestionKind } from '../question/question'
import { drawSample } from './draw-sample'

const some = (count: number, kind: QuestionKind, text: string): Question[] =>
  Array.from({ length: count }, (_, at) => makeQuestion({ id: `${text}.${kind}.${at}`, kind, evidence: [makeQuote(text, 1, 'x')] }))

const countOf = (sample: readonly Question[], part: string) => sample.filter((question) => question.id.includes(part)).length

describe('drawSample', () => {
  const uneven = [...some(60, 'single-choice', 'one'), ...some(20, 'single-choice', 'two'), ...some(6, 'cloze', 'one'), ...some(6, 'cloze', 'two'), ...some(6, 'true-false', 'two')]

  it('draws kinds and texts as evenly as they allow', () => {
    const sample = drawSample(uneven, 12, 'seed')
    expect([countOf(sample, 'single-choice'), countOf(sample, 'cloze'), countOf(sample, 'true-false')]).toEqual([4, 4, 4])
    expect([countOf(sample, 'one.'), countOf(sample, 'two.')]).toEqual([6, 6])
  })

  it('goes on with what is left when a kind runs out, and stops when nothing is', () => {
    expect(countOf(drawSample(uneven, 40, 'seed'), 'true-false')).toBe(6)
    expect(drawSample(uneven, 1000, 'seed')).toHaveLength(uneven.length)
    expect(drawSample([], 5, 'seed')).toEqual([])
  })

  it('draws by the seed: the same one the same, another one another', () => {
    expect(drawSample(uneven, 12, 'seed')).toEqual(drawSample(uneven, 12, 'seed'))
    const idsOf = (seed: string) => drawSample(some(60, 'cloze', 'one'), 12, seed).map((question) => question.id).sort()
    expect(idsOf('seed')).not.toEqual(idsOf('other'))
  })

  it('treats what rests on both texts as a text of its own', () => {
    const both = makeQuestion({ id: 'both', evidence: [makeQuote('two', 1, 'x'), makeQuote('one', 1, 'x')] })
    for (const seed of ['1', '2', '3', '4', '5']) {
      expect(drawSample([...some(9, 'single-choice', 'one'), ...some(9, 'single-choice', 'two'), both], 3, seed)).toContainEqual(both)
    }
  })

  it('draws no question twice, and of no kind two more than of another that has some left', () => {
    const questions = fc.array(fc.record({ kind: fc.constantFrom(...QUESTION_KINDS), text: fc.constantFrom('one', 'two', 'three') }), { maxLength: 60 })
      .map((drafts) => drafts.map(({ kind, text }, at) => makeQuestion({ id: `q${at}`, kind, evidence: [makeQuote(text, 1, 'x')] })))
    fc.assert(fc.property(questions, fc.nat(40), fc.string(), (all, count, seed) => {
      const sample = drawSample(all, count, seed)
      expect(new Set(sample.map((question) => question.id)).size).toBe(Math.min(count, all.length))
      const drawn = (kind: QuestionKind, from: readonly Question[]) => from.filter((question) => question.kind === kind).length
      const counts = QUESTION_KINDS.map((kind) => drawn(kind, sample))
      const open = QUESTION_KINDS.filter((kind) => drawn(kind, sample) < drawn(kind, all)).map((kind) => drawn(kind, sample))
      for (const least of open) expect(Math.max(...counts) - least).toBeLessThanOrEqual(1)
    }))
  })
})
