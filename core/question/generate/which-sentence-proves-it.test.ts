import { describe, expect, it } from 'vitest'
import { makeContent, makeKeyPoint, makeQuote } from '#test/content-factory'
import type { KeyPoint } from '../../key-point/key-point'
import { generateContext } from './generate-context'
import { whichSentenceProvesIt } from './which-sentence-proves-it'

const context = generateContext(makeContent(), 'corpus')
const TOLL = makeQuote('herald', 2, 'Minister Lee promised free passage: nobody would have to pay a toll.')
const GRAIN = makeQuote('herald', 2, 'President Park of Sudland thought that the price of grain would fall.')

function point(statement: string, rest: Partial<KeyPoint> = {}): KeyPoint {
  return makeKeyPoint('point', statement, { evidence: [TOLL], ...rest })
}

describe('whichSentenceProvesIt', () => {
  it('offers the proof among sentences of other paragraphs', () => {
    const [question] = whichSentenceProvesIt(point('Lee Haneul promised in 2015 that the strait would cost ships nothing.'), context)
    expect(question?.stem).toBe('Lee Haneul promised in 2015 that the strait would cost ships nothing. Which sentence of the article supports this?')
    expect(question?.answer).toBe(TOLL.exact)
    expect(question?.options.filter((option) => !option.isKey).map((option) => option.evidence.paragraph)).toEqual([1, 3])
  })

  it('takes the ground of a conclusion, not the conclusion itself', () => {
    const conclusion = makeQuote('herald', 2, 'Therefore grain will be cheap.')
    const [question] = whichSentenceProvesIt(point('Therefore grain will be cheap.', { kind: 'cause', evidence: [conclusion, GRAIN] }), context)
    expect(question?.answer).toBe(GRAIN.exact)
  })

  it.each<[string, KeyPoint]>([
    ['a statement that copies its proof', point('In 2015 nobody would have to pay a toll, Lee Haneul promised.')],
    ['a statement that only reorders it', point('Free passage, and nobody having to pay toll, Minister Lee promised.')],
    ['a statement that rests on several sentences', point('Ships pass for nothing, and bread will be cheap.', { evidence: [TOLL, GRAIN] })],
    ['a proof that points back', point('Ships pass for nothing.', { evidence: [makeQuote('herald', 2, 'He promised this to all of them.')] })],
    ['a contrast', point('The texts differ.', { kind: 'contrast' })],
  ])('does not ask for %s', (_name, keyPoint) => {
    expect(whichSentenceProvesIt(keyPoint, context)).toEqual([])
  })
})
