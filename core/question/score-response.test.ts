import { describe, expect, it } from 'vitest'
import { makeOption, makeQuestion } from '#test/content-factory'
import { scoreResponse } from './score-response'

const choice = makeQuestion()
const cloze = makeQuestion({ kind: 'cloze', options: [], answer: 'Portsea', acceptedAnswers: ['항구시'] })

describe('scoreResponse', () => {
  it('scores the key 1 and a distractor 0', () => {
    expect(scoreResponse(choice, { type: 'option', optionId: 'b' })).toEqual({ type: 'scored', earned: 1, possible: 1 })
    expect(scoreResponse(choice, { type: 'option', optionId: 'a' })).toEqual({ type: 'scored', earned: 0, possible: 1 })
  })

  it('scores a typed answer against all that is accepted', () => {
    for (const text of ['portsea', '항구시', 'Portsae']) {
      expect(scoreResponse(cloze, { type: 'typed', text })).toEqual({ type: 'scored', earned: 1, possible: 1 })
    }
    expect(scoreResponse(cloze, { type: 'typed', text: 'Kelm' })).toEqual({ type: 'scored', earned: 0, possible: 1 })
  })

  it('takes nothing typed for “I don’t know”', () => {
    for (const text of ['', ' … ']) {
      expect(scoreResponse(cloze, { type: 'typed', text })).toEqual({ type: 'scored', earned: 0, possible: 1 })
    }
  })

  it.each([
    [choice, { type: 'option', optionId: 'z' }, 'unknown-option'],
    [choice, { type: 'option', optionId: '__proto__' }, 'unknown-option'],
    [choice, { type: 'typed', text: 'Portsea' }, 'wrong-response-type'],
    [cloze, { type: 'option', optionId: 'b' }, 'wrong-response-type'],
  ] as const)('does not score what is no response to the question (%#)', (question, response, reason) => {
    expect(scoreResponse(question, response)).toEqual({ type: 'unscorable', reason })
  })

  it('scores the options of every choice kind by their key', () => {
    const statement = makeQuestion({ kind: 'true-false', options: [makeOption('true', 'True'), makeOption('false', 'False', true)], answer: 'False' })
    expect(scoreResponse(statement, { type: 'option', optionId: 'false' })).toMatchObject({ earned: 1 })
    expect(scoreResponse(statement, { type: 'option', optionId: 'true' })).toMatchObject({ earned: 0 })
  })
})
