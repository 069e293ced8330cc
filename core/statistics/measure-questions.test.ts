import { describe, expect, it } from 'vitest'
import { makeOption, makeQuestion, makeQuote } from '#test/content-factory'
import type { RejectedQuestion } from '../question/generate/generate-questions'
import { measureQuestions } from './measure-questions'

const refused = (...codes: RejectedQuestion['codes']): RejectedQuestion => ({ question: makeQuestion({ id: codes.join(), kind: 'cloze' }), codes, findings: [] })
const text = {
  id: 'berg',
  title: 'Berg on the Harbour talks',
  author: null,
  paragraphs: [
    { number: 1, text: 'The Harbour talks …', bearsClaims: true },
    { number: 2, text: 'Berg reports …', bearsClaims: true },
    { number: 3, text: 'Photo: Berg', bearsClaims: false },
  ],
}
const empty = { texts: [], published: [], rejected: [] }

describe('measureQuestions', () => {
  it('says what share of the questions passed the gate, and which rules refused the others', () => {
    const measures = measureQuestions({ ...empty, published: [makeQuestion()], rejected: [refused('LEN_RATIO', 'KEY_ONE'), refused('LEN_RATIO'), refused('AS_OF')] })
    expect(measures.gate).toEqual({ made: 4, passed: 1, passRate: 1 / 4 })
    expect(measures.rejectsByRule).toEqual([{ code: 'LEN_RATIO', count: 2 }, { code: 'AS_OF', count: 1 }, { code: 'KEY_ONE', count: 1 }])
    expect(measures.byKind).toContainEqual({ kind: 'single-choice', passed: 1, rejected: 0 })
    expect(measures.byKind).toContainEqual({ kind: 'cloze', passed: 0, rejected: 3 })
  })

  it('counts a paragraph as covered when any evidence of a published question stands in it', () => {
    const published = [makeQuestion({ evidence: [makeQuote('herald', 1, 'x'), makeQuote('berg', 2, 'x')] })]
    expect(measureQuestions({ texts: [text], published, rejected: [refused('AS_OF')] }).coverage).toEqual([
      { textId: 'berg', title: text.title, paragraphs: 2, covered: 1, coveredRate: 1 / 2, uncovered: [{ number: 1, text: 'The Harbour talks …' }] },
    ])
  })

  it('counts distractors where there are any', () => {
    const four = makeQuestion({ id: 'four', options: [...makeQuestion().options, makeOption('d', 'Osk')] })
    const statement = makeQuestion({ kind: 'true-false', options: [makeOption('true', 'True', true), makeOption('false', 'False')] })
    expect(measureQuestions({ ...empty, published: [makeQuestion(), four, statement] }).distractors).toEqual([
      { kind: 'single-choice', questions: 2, mean: 2.5, least: 2, most: 3 },
    ])
  })

  it('gives the share of questions with an earlier twin', () => {
    const published = [makeQuestion({ id: 'one' }), makeQuestion({ id: 'two', keyPointId: 'other' }), makeQuestion({ id: 'three', stem: 'Who opened the ferry line?' })]
    expect(measureQuestions({ ...empty, published }).nearDuplicates).toMatchObject({ count: 1, rate: 1 / 3, onOtherKeyPoint: 1 })
  })

  it('divides nothing by nothing', () => {
    expect(measureQuestions({ ...empty, texts: [{ ...text, paragraphs: [] }] })).toMatchObject({
      gate: { passRate: null }, coverage: [{ coveredRate: null }], nearDuplicates: { rate: null }, keyPositions: [], keyLongest: [],
    })
  })
})
