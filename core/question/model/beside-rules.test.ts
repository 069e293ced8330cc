import { describe, expect, it } from 'vitest'
import { makeQuestion } from '#test/content-factory'
import { besideRules } from './beside-rules'

const CLOZE = makeQuestion({ id: 'talks.cloze.place', kind: 'cloze', keyPointId: 'talks', stem: 'The Harbour talks of 2015 were held in _____ (a city).', options: [], answer: 'Portsea' })
const OTHER = makeQuestion({ id: 'fees.single-choice.model-1', keyPointId: 'fees', stem: 'According to Berg, what did the crews pay for the winter?', answer: 'Fees' })
const TELLING = makeQuestion({ id: 'end.single-choice.model-2', keyPointId: 'end', stem: 'After the Harbour talks of 2015 were held in the city of Portsea, who left?', answer: 'Berg' })
const SAME = makeQuestion({ id: 'talks.single-choice.model-3' })

const codesOf = (further: Parameters<typeof besideRules>[0], rules: Parameters<typeof besideRules>[1]) => {
  const { passed, rejected } = besideRules(further, rules)
  return { passed: passed.map(({ id }) => id), rejected: rejected.map(({ question, codes }) => [question.id, codes]) }
}

describe('besideRules', () => {
  it('lets stand what has nothing to do with them', () => {
    expect(codesOf([OTHER], [CLOZE])).toEqual({ passed: [OTHER.id], rejected: [] })
  })

  it('drops what gives the answer of one of theirs away', () => {
    expect(codesOf([OTHER, TELLING], [CLOZE])).toEqual({ passed: [OTHER.id], rejected: [[TELLING.id, ['CROSS_ITEM_CUE']]] })
  })

  it('drops what repeats one of theirs', () => {
    expect(codesOf([SAME], [makeQuestion()])).toEqual({ passed: [], rejected: [[SAME.id, ['NEAR_DUPLICATE']]] })
  })
})
