import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion, makeQuote } from '#test/content-factory'
import type { Question } from '../question'
import { RULE_CODES, type RuleCode } from './finding'
import { lintContext } from './lint-context'
import { lintQuestion } from './lint-question'
import { lintQuestionSet } from './lint-question-set'

const context = lintContext(makeContent())

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

/** For each rule one way to break a sound question: none is missing from the gate. */
const BREAKS: readonly [RuleCode, Partial<Question>][] = [
  ['KEY_ONE', { answer: 'Kelm' }],
  ['KEY_UNIQUE_IN_CORPUS', { options: options('Portsea', '항구시', 'Kelm') }],
  ['QUOTE_EXACT', { evidence: [makeQuote('berg', 1, 'held in Kelm')] }],
  ['QUOTE_SHORT', { evidence: [makeQuote('berg', 1, 'word '.repeat(61))] }],
  ['STEM_TOKENS_SUPPORTED', { stem: 'In which city did President Quint open the Harbour talks of 2015?' }],
  ['ATTRIBUTION_REQUIRED', { keyPointId: 'norland-voice', stem: 'Which country got its voice back?' }],
  ['HEDGE_PRESERVED', { keyPointId: 'second-round', stem: 'When, writes Berg in 2015, will a second round follow?' }],
  ['DATE_RESOLVED', { keyPointId: 'open-strait', stem: 'What did Norland hold on 5 March 2015?' }],
  ['NO_NEGATIVE_STEM', { stem: 'Which city was not the place of the Harbour talks?' }],
  ['NO_ALL_NONE', { options: options('Portsea', 'Kelm', 'None of these') }],
  ['LEN_RATIO', { options: options('Portsea, the old harbour of the coastal states', 'Kelm', 'Varo') }],
  ['GRAMMAR_CUE', { kind: 'cloze', stem: 'The Harbour talks of 2015 were held in an _____.' }],
  ['WORD_REPEAT_CUE', { options: options('Harbour town', 'Kelm', 'Varo') }],
  ['ABSOLUTE_TERMS', { options: options('Portsea', 'Kelm', 'Never in Varo') }],
  ['OPTIONS_DISTINCT', { options: options('Portsea', 'Kelm', 'KELM') }],
  ['OPTIONS_SAME_TYPE', { options: options('Portsea', 'Kelm', 'Anna Berg') }],
  ['AS_OF', { keyPointId: 'open-strait', stem: 'To whom, says Norland, must the strait stay open?' }],
  ['ANSWERABLE', { stem: 'The talks were held in this city.' }],
  ['READING_LEVEL', { stem: `In which city${' of the coast'.repeat(20)} were the talks held?` }],
  ['LOADED_LANGUAGE', { stem: 'In which city did the regime hold the Harbour talks of 2015?' }],
]

const SET_CODES: readonly RuleCode[] = ['NEAR_DUPLICATE', 'CROSS_ITEM_CUE', 'POSITION_BALANCE']

describe('lintQuestion', () => {
  it('and the rules over sets have every code in force', () => {
    expect([...BREAKS.map(([code]) => code), ...SET_CODES].sort()).toEqual([...RULE_CODES].sort())
  })

  it('finds nothing in a sound question', () => {
    expect(lintQuestion(makeQuestion(), context)).toEqual([])
  })

  it.each(BREAKS)('has %s in force', (code, change) => {
    const findings = lintQuestion(makeQuestion(change), context)
    expect(findings.map((finding) => finding.code)).toContain(code)
    for (const { message, hint } of findings) {
      expect(message).toMatch(/[.?!]$/)
      expect(hint).toMatch(/\.$/)
    }
  })

  it('takes a question whose key point is unknown without throwing', () => {
    expect(() => lintQuestion(makeQuestion({ keyPointId: 'gone', id: 'gone' }), context)).not.toThrow()
    expect(() => lintQuestion(makeQuestion({ options: [], stem: '', answer: '', evidence: [] }), context)).not.toThrow()
  })
})

describe('lintQuestionSet', () => {
  it('has the three rules over sets in force', () => {
    const same = Array.from({ length: 40 }, (_, at) => makeQuestion({ id: `q${at}` }))
    const cloze = makeQuestion({ id: 'c', keyPointId: 'c', kind: 'cloze', options: [], stem: 'The Harbour talks of 2015 on the strait were held in _____.' })
    const telling = makeQuestion({ id: 't', keyPointId: 't', stem: 'Who opened the Harbour talks of 2015 on the strait, held in Portsea?' })
    const codes = lintQuestionSet([...same, cloze, telling]).map((finding) => finding.code)
    expect(new Set(codes)).toEqual(new Set(SET_CODES))
  })
})
