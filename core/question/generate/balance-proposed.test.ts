import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { balanceProposed } from './balance-proposed'
import type { GeneratedQuestions } from './generate-questions'

const generated = (published: Question[]): GeneratedQuestions => ({ published, rejected: [], warnings: [], setFindings: [] })
const statement = (at: number, isTrue: boolean) => makeQuestion({
  id: `kp-${at}.true-false.x`, keyPointId: `kp-${at}`, kind: 'true-false', correction: isTrue ? null : 'It was so.',
})
const claim = (at: number, answer: string) => makeQuestion({ id: `kp-${at}.who-claims-this.x`, keyPointId: `kp-${at}`, kind: 'who-claims-this', answer })
const gap = (at: number) => makeQuestion({ id: `kp-${at}.cloze.x`, keyPointId: `kp-${at}`, kind: 'cloze' })

describe('balanceProposed', () => {
  it('leaves as many true statements as false ones, three at least', () => {
    const few = [0, 1, 2, 3, 4].flatMap((at) => [statement(at, true), gap(at)])
    expect(balanceProposed(generated(few)).published.filter(({ kind }) => kind === 'true-false')).toHaveLength(3)
    const even = [...few, ...[5, 6, 7, 8].map((at) => statement(at, false))]
    expect(balanceProposed(generated(even)).published.filter(({ correction, kind }) => kind === 'true-false' && correction === null)).toHaveLength(4)
  })

  it('leaves three claims of one speaker when nobody else’s claim is asked for', () => {
    const claims = [0, 1, 2, 3, 4].flatMap((at) => [claim(at, 'Berg'), gap(at)])
    const { published, rejected } = balanceProposed(generated(claims))
    expect(published.filter(({ kind }) => kind === 'who-claims-this')).toHaveLength(3)
    expect(rejected.map(({ codes }) => codes)).toEqual([['POSITION_BALANCE'], ['POSITION_BALANCE']])
  })

  it('leaves claims of several speakers alone while none has more than the others together', () => {
    const claims = ['Berg', 'Lee', 'Berg', 'Lee', 'Han', 'Berg'].flatMap((who, at) => [claim(at, who), gap(at)])
    expect(balanceProposed(generated(claims)).rejected).toEqual([])
  })

  it('never refuses the only question on a key point, and loses none', () => {
    fc.assert(fc.property(fc.array(fc.record({ isTrue: fc.boolean(), hasGap: fc.boolean(), who: fc.constantFrom(null, 'Berg', 'Lee') }), { maxLength: 25 }), (points) => {
      const all = points.flatMap(({ isTrue, hasGap, who }, at) => [
        statement(at, isTrue), ...(hasGap ? [gap(at)] : []), ...(who ? [claim(at, who)] : []),
      ])
      const { published, rejected } = balanceProposed(generated(all))
      expect(published.length + rejected.length).toBe(all.length)
      expect(new Set(published.map(({ keyPointId }) => keyPointId)).size).toBe(points.length)
    }))
  })
})
