import { describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import type { KeyPoint } from './key-point'
import { rewordingFault } from './rewording-fault'

const content = makeContent()
const of = (id: string): KeyPoint => {
  const found = content.keyPoints.find((keyPoint) => keyPoint.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}
const prediction = of('second-round')
const fault = (change: Partial<KeyPoint>, before = prediction) => rewordingFault(before, { ...before, ...change }, content)
const withHedge = (hedge: string | null) => ({ attribution: prediction.attribution.map((link) => ({ ...link, hedge })) })

describe('a key point worded anew', () => {
  it('may say the same in other words', () => {
    expect(fault({})).toBeNull()
    expect(fault({ statement: `${prediction.statement} That was her view.` })).toBeNull()
  })

  it('keeps the hedge that its evidence has, in the chain and in the statement', () => {
    const { hedge } = prediction.attribution[0] ?? { hedge: null }
    expect(prediction.evidence[0]?.exact.toLowerCase()).toContain(hedge)
    expect(fault({ ...withHedge(null), statement: prediction.statement.replace(/most likely /i, '') })).toEqual({ code: 'hedge-dropped', link: 0, words: hedge })
    expect(fault(withHedge(null))).toMatchObject({ code: 'hedge-dropped' })
    expect(fault({ ...withHedge('certainly'), statement: `${prediction.statement} Certainly.` })).toMatchObject({ code: 'hedge-dropped' })
    expect(fault({ statement: prediction.statement.replace(/most likely /i, '') })).toEqual({ code: 'hedge-lost', link: null, words: hedge })
  })

  it('may lose a hedge that its evidence does not have: it was not the speaker’s', () => {
    const misread: KeyPoint = { ...prediction, evidence: prediction.evidence.map((quote) => ({ ...quote, exact: quote.exact.replace(/most likely/i, '') })) }
    expect(fault({ ...withHedge(null), statement: misread.statement.replace(/most likely /i, '') }, misread)).toBeNull()
  })

  it('names its speaker still', () => {
    const statement = prediction.statement.replace(/(?:Anna )?Berg/, 'Somebody')
    expect(statement).not.toBe(prediction.statement)
    expect(fault({ statement })).toEqual({ code: 'speaker-lost', link: null, words: 'anna-berg' })
  })

  it('has what its questions ask for, once', () => {
    const [ask] = prediction.asks
    const answer = ask?.answer ?? ''
    expect(fault({ statement: prediction.statement.replace(answer, 'some time') })).toEqual({ code: 'answer-lost', link: null, words: answer })
    expect(fault({ statement: `${prediction.statement} It is ${answer}.` })).toMatchObject({ code: 'answer-lost' })
  })

  it('is not blamed for what was wrong with it before', () => {
    const faulty: KeyPoint = { ...prediction, asks: prediction.asks.map((ask) => ({ ...ask, typed: false })) }
    expect(fault({ statement: `${prediction.statement} That was her view.` }, faulty)).toBeNull()
  })
})
