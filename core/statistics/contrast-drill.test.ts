import { describe, expect, it } from 'vitest'
import { makeAsk, makeContent, makeKeyPoint } from '../../test/content-factory'
import { indexTerms } from '../key-point/term-index'
import { contrastDrill } from './contrast-drill'

const terms = indexTerms(makeContent().terms)
const asking = (id: string, answer: string, termId: string | null = null) => makeKeyPoint(id, `${answer}.`, { asks: [makeAsk('what', 'What?', answer, { termId })] })
const [ostrov, lee] = [{ type: 'term', id: 'viktor-ostrov' }, { type: 'term', id: 'lee-haneul' }] as const

const idsOf = (...input: Parameters<typeof contrastDrill>) => contrastDrill(...input).map(({ keyPointId }) => keyPointId)

describe('contrastDrill', () => {
  const keyPoints = [asking('a', 'President Ostrov'), asking('b', 'he', 'viktor-ostrov'), asking('c', 'Lee'), asking('d', 'the toll')]
  it('asks for the one and the other in turn, beginning where the one was taken for the other', () => {
    expect(idsOf({ from: ostrov, to: lee, happenedAt: ['b'] }, { keyPoints, terms })).toEqual(['b', 'c', 'a'])
  })
  it('asks for two claims by their own key points', () => {
    const claims = { from: { type: 'key-point', id: 'd' }, to: { type: 'key-point', id: 'a' } } as const
    expect(idsOf({ ...claims, happenedAt: ['d'] }, { keyPoints, terms })).toEqual(['d', 'a'])
  })
  it('says which of the two each asks for', () => {
    const sides = contrastDrill({ from: ostrov, to: lee, happenedAt: ['b'] }, { keyPoints, terms }).map(({ side }) => side)
    expect(sides).toEqual(['from', 'to', 'from'])
    expect(contrastDrill({ from: ostrov, to: lee, happenedAt: ['b'] }, { keyPoints: keyPoints.slice(0, 2), terms }).some(({ side }) => side === 'to')).toBe(false)
  })
  it('has four of each at most, and none twice', () => {
    const many = Array.from({ length: 9 }, (_, at) => asking(`k${at}`, at % 2 === 0 ? 'Ostrov' : 'Lee'))
    const drill = idsOf({ from: ostrov, to: lee, happenedAt: ['k1'] }, { keyPoints: many, terms })
    expect(drill).toEqual(['k1', 'k3', 'k0', 'k5', 'k2', 'k7', 'k4'])
  })
})
