import { describe, expect, it } from 'vitest'
import { LEECH_FROM_LAPSES, type LeechEvidence, triageLeech } from './triage-leech'

const leech = (values: Partial<LeechEvidence>) => triageLeech({
  lapses: LEECH_FROM_LAPSES, byQuestion: [], confusedWith: [], classFirstExposures: null, classMeanFacility: 0.7, ...values,
})

describe('triageLeech', () => {
  it('waits for four lapses', () => {
    expect(leech({ lapses: 3, classFirstExposures: { answers: 40, facility: 0.1 } })).toEqual({ type: 'not-a-leech' })
  })
  it('holds the question to be at fault when the class fails it too', () => {
    expect(leech({ classFirstExposures: { answers: 20, facility: 0.35 } })).toEqual({ type: 'question', questionId: null })
  })
  it('does not go by a class of fewer than 20 first exposures', () => {
    expect(leech({ classFirstExposures: { answers: 19, facility: 0.1 } })).toEqual({ type: 'unclear' })
  })
  it('offers another form when the class finds it as easy as the rest', () => {
    expect(leech({ classFirstExposures: { answers: 30, facility: 0.65 } })).toEqual({ type: 'learner', remedy: { type: 'other-form' } })
  })
  it('drills it against what it was taken for twice, class or no class', () => {
    const drill = { type: 'learner', remedy: { type: 'contrast-drill', with: 'b' } }
    const confusedWith = [{ keyPointId: 'a', times: 1 }, { keyPointId: 'c', times: 2 }, { keyPointId: 'b', times: 2 }]
    expect(leech({ confusedWith })).toEqual(drill)
    expect(leech({ confusedWith, classFirstExposures: { answers: 30, facility: 0.65 } })).toEqual(drill)
    expect(leech({ confusedWith: [{ keyPointId: 'a', times: 1 }] })).toEqual({ type: 'unclear' })
  })
  it('names the one question that fails where the others pass', () => {
    const byQuestion = [{ questionId: 'q1', answers: 5, failures: 4 }, { questionId: 'q2', answers: 4, failures: 1 }]
    expect(leech({ byQuestion })).toEqual({ type: 'question', questionId: 'q1' })
    expect(leech({ byQuestion: [byQuestion[0] ?? { questionId: '', answers: 0, failures: 0 }] })).toEqual({ type: 'unclear' })
  })
  it('leaves open what lies between', () => {
    expect(leech({ classFirstExposures: { answers: 30, facility: 0.5 } })).toEqual({ type: 'unclear' })
  })
})
