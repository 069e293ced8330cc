import { describe, expect, it } from 'vitest'
import type { PracticeOption, PracticeQuestion } from '#core/question/practice-question'
import { reasonsFor } from './reasons'

const option = (rationale: string) => ({ rationale }) as PracticeOption
const question = (parts: Partial<PracticeQuestion>) => ({ correction: null, ...parts }) as PracticeQuestion

const policy = question({
  stem: 'Which policy did Tokyo at once speak of the need to abandon after the 2019 summit, according to Toloraya?',
  answer: 'Maximum pressure',
  rationale: 'After the 2019 summit, Georgy Toloraya writes, Tokyo at once began to speak of the need to abandon the policy of maximum pressure.',
})

describe('reasonsFor', () => {
  it('leaves the rationale out that repeats what is on screen', () => {
    const why = 'It was the policy of maximum pressure that Tokyo spoke of abandoning.'
    expect(reasonsFor(policy, option(why))).toEqual([why])
  })

  it('adds the rationale that says more', () => {
    const why = 'Japan’s reaction is another matter.'
    const rationale = 'Seoul and Beijing welcomed what both leaders had agreed.'
    expect(reasonsFor(question({ stem: 'Who?', answer: 'Seoul', rationale }), option(why))).toEqual([why, rationale])
  })

  it('says the fuller one of two that begin alike', () => {
    const change = 'The word “weakened” was put in.'
    const full = `${change} Toloraya writes that the summit has restored Russia’s position.`
    expect(reasonsFor(question({ stem: 'True?', answer: 'False', rationale: full }), option(change))).toEqual([full])
    expect(reasonsFor(question({ stem: 'True?', answer: 'False', rationale: full }), option(full))).toEqual([full])
  })

  it('fills the gap of a typed question with the whole statement', () => {
    expect(reasonsFor(policy, undefined)).toEqual([policy.rationale])
  })
})
