import { describe, expect, it } from 'vitest'
import { makeContent, makeKeyPoint, makeQuote } from '#test/content-factory'
import type { KeyPoint } from '../../key-point/key-point'
import { factQuoteOrInference } from './fact-quote-or-inference'
import { generateContext } from './generate-context'

const context = generateContext(makeContent(), 'corpus')
const BERG = { who: 'anna-berg', verb: 'writes', hedge: null }

function point(rest: Partial<KeyPoint>): KeyPoint {
  return makeKeyPoint('point', 'Anna Berg writes something.', {
    kind: 'claim', proposition: 'the ferry line failed', attribution: [BERG], evidence: [makeQuote('berg', 1, 'The Harbour talks were held in Portsea in 2015.')], ...rest,
  })
}

const answerTo = (rest: Partial<KeyPoint>) => factQuoteOrInference(point(rest), context)[0]?.answer ?? null

describe('factQuoteOrInference', () => {
  it.each<[string, Partial<KeyPoint>, string]>([
    ['a hedged claim', { attribution: [{ ...BERG, hedge: 'perhaps' }] }, 'As the author’s own judgement'],
    ['a forecast', { kind: 'prediction', proposition: 'a second round will follow' }, 'As the author’s own judgement'],
    ['the words of somebody else', { kind: 'quote', attribution: [BERG, { who: 'viktor-ostrov', verb: 'says', hedge: null }] }, 'As what somebody else said'],
    ['a reported event', { kind: 'fact' }, 'As a reported fact'],
  ])('takes %s for what it is', (_name, rest, answer) => {
    expect(answerTo(rest)).toBe(answer)
  })

  it.each<[string, Partial<KeyPoint>]>([
    ['a plain claim, which may pass for a fact', {}],
    ['what nobody in particular is said to claim', { kind: 'quote', attribution: [BERG, { who: 'unattributed', verb: 'says', hedge: null }] }],
    ['the line of a state', { kind: 'position', attribution: [BERG, { who: 'norland', verb: 'insists', hedge: null }] }],
    ['a text whose author is not the outer speaker', { kind: 'fact', attribution: [{ who: 'viktor-ostrov', verb: 'says', hedge: null }] }],
    ['a claim without a proposition', { kind: 'fact', proposition: null }],
    ['a pronoun that could be anybody', { kind: 'fact', proposition: 'Lee asked him for a letter' }],
    ['a hedge that cannot be taken out', { attribution: [{ ...BERG, hedge: 'probably' }], proposition: 'the ferry line probably failed' }],
  ])('does not ask about %s', (_name, rest) => {
    expect(factQuoteOrInference(point(rest), context)).toEqual([])
  })

  it('does not give the answer away by the hedge', () => {
    const [question] = factQuoteOrInference(point({ attribution: [{ ...BERG, hedge: 'it seems' }], proposition: 'it seems that the ferry line failed' }), context)
    expect(question?.stem).toBe('How did Anna Berg, writing in 2015, present the point that the ferry line failed?')
  })
})
