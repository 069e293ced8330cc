import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeAsk, makeContent, makeLure } from '#test/content-factory'
import type { KeyPoint } from '../../key-point/key-point'
import { scorable } from '../scorable'
import { scoreResponse } from '../score-response'
import { dateInWords } from './date-in-words'
import { firstEvidence } from './first-evidence'
import { generateContext } from './generate-context'
import { match } from './match'
import { multipleChoice } from './multiple-choice'
import { order } from './order'
import { placeParts } from './place-parts'
import { shortAnswer } from './short-answer'

const content = makeContent()
const context = generateContext(content, 'corpus')
function keyPoint(id: string): KeyPoint {
  const found = content.keyPoints.find((each) => each.id === id)
  if (!found) throw new Error(`the sample has no ${id}`)
  return found
}
const wishes = keyPoint('three-wishes')
const chronology = keyPoint('strait-chronology')
const cargo = keyPoint('cargo')

describe('match', () => {
  it('gives each row the choice that is its own', () => {
    const [question, ...others] = match(wishes, context)
    expect(others).toEqual([])
    const choiceOf = new Map(question?.options.map((option) => [option.id, option.text]))
    expect(question?.prompts.map((prompt) => [prompt.text, choiceOf.get(prompt.optionId)])).toEqual([
      ['Norland', 'Free waters'], ['Sudland', 'Dear tickets'], ['Westria', 'One common fleet'],
    ])
  })

  it('leaves one of four rows out and its choice in, so that the last row is not a gift', () => {
    const rows = [...(wishes.pairs?.rows ?? []), { who: 'eastmark', position: 'cheap grain', evidence: firstEvidence(wishes) }]
    const made = match({ ...wishes, pairs: { question: 'Who?', rows } }, context)
    expect(made.map((question) => [question.prompts.length, question.options.length])).toEqual([[4, 4], [3, 4], [3, 4]])
    for (const question of made.slice(1)) expect(question.options.filter((option) => !option.isKey)).toHaveLength(1)
  })

  it('makes nothing of a key point that compares nothing', () => expect(match(cargo, context)).toEqual([]))
})

describe('order', () => {
  it('shows the events in another order than the right one and says the dates in the answer', () => {
    const [question] = order(chronology, context)
    expect(question?.options.map((option) => option.id)).not.toEqual(question?.order)
    expect(question?.answer).toBe('The strait is closed (2009) → The ferry line is planned (2012) → The Harbour talks are held (2015)')
    expect(question && scoreResponse(scorable(question), { type: 'order', optionIds: question.order })).toMatchObject({ earned: 1 })
    expect(question && scoreResponse(scorable(question), { type: 'order', optionIds: question.options.map((option) => option.id) })).toMatchObject({ earned: 0 })
  })

  it('asks for all, the first three and the last three of four events', () => {
    const last = { event: 'the toll is lifted', on: '2017', termId: null, evidence: firstEvidence(chronology) }
    const made = order({ ...chronology, sequence: { question: 'In which order?', events: [...(chronology.sequence?.events ?? []), last] } }, context)
    expect(made.map((question) => [question.id, question.order.length])).toEqual([
      ['strait-chronology.order.all', 4], ['strait-chronology.order.first', 3], ['strait-chronology.order.last', 3],
    ])
  })

  it('says where a date is from', () => {
    const events = (chronology.sequence?.events ?? []).map((event) => ({ ...event, termId: 'harbour-talks-2015' }))
    const [question] = order({ ...chronology, sequence: { question: 'In which order?', events } }, context)
    expect(question?.options.every((option) => option.rationale.includes('as known in the sample'))).toBe(true)
  })
})

describe('multipleChoice', () => {
  it('makes every member a key, and a question of each two distractors', () => {
    const lures = ['salt', 'silk', 'ivory', 'glass', 'lead'].map((text) => makeLure(text, 'Not listed.'))
    const made = multipleChoice({ ...cargo, members: { question: 'Which goods?', items: ['wheat', 'coal'], lures } })
    expect(made.map((question) => question.options.length)).toEqual([4, 4])
    expect(made.every((question) => question.options.filter((option) => option.isKey).map((option) => option.text).sort().join() === 'Coal,Wheat')).toBe(true)
  })
})

describe('shortAnswer', () => {
  const asked = (question: string, typed = true) => shortAnswer({ ...cargo, asks: [makeAsk('x', question, 'timber', { typed })] }, context)
  it.each(['Which goods came?', 'Who came?', 'From which city did it come?', 'As Berg says, which country came?'])('takes: %s', (question) => {
    expect(asked(question)).toMatchObject([{ stem: question, answer: 'timber', options: [] }])
  })
  it.each(['What came?', 'How did it come, which was late?', 'It carried _____. Which word fills the gap?'])('leaves to the cloze: %s', (question) => {
    expect(asked(question)).toEqual([])
  })
  it('leaves out what nobody can type', () => expect(asked('Which goods came?', false)).toEqual([]))
})

describe('placeParts', () => {
  it('never shows the right order, and names each part once', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 }), fc.string(), (texts, seed) => {
      const { options, order: ids } = placeParts(texts.map((text) => ({ text, isKey: true, rationale: 'x', evidence: firstEvidence(cargo) })), seed)
      expect(options.map((option) => option.text)).not.toEqual(texts)
      expect(ids.map((id) => options.find((option) => option.id === id)?.text)).toEqual(texts)
    }))
  })
})

describe('dateInWords', () => {
  it.each([['2019', '2019'], ['2019-04', 'April 2019'], ['2019-04-05', '5 April 2019']])('%s: %s', (on, text) => {
    expect(dateInWords(on)).toBe(text)
  })
})
