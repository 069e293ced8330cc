import { describe, expect, it } from 'vitest'
import type { Equivalence } from '#core/question/typed-answer/answer-forms'
import type { StudyItem } from '#core/schedule/study-batch'
import messages from '../../messages/en.json'
import type { StudyStep } from './study-state'
import { acceptedInWords, verdictAloud } from './verdict-in-words'

const item = { question: { answer: 'China' } } as unknown as StudyItem
const aloud = (text: string, earned: 0 | 1) => {
  const verdict = { score: { type: 'scored', earned, possible: 1 } as const, match: null, outcome: null }
  const step: StudyStep = { phase: 'verdict', item, response: { type: 'typed', text }, hinted: false, verdict, loadingNext: false }
  return verdictAloud(step, messages.study)
}

describe('verdictAloud', () => {
  it('says the answer unless it was given', () => {
    expect(aloud('China', 1)).toBe('Right.')
    expect(aloud('Japan', 0)).toBe('Not right. The answer: China')
  })

  it('does not call “I don’t know” wrong', () => {
    expect(aloud('', 0)).toBe('Not known yet. The answer: China')
  })
})

describe('acceptedInWords', () => {
  const accepted = (name: string, by: Equivalence) => ({ matches: true, accepted: name, by, distinct: null }) as const

  it('says what was accepted and why, unless the answer itself was typed', () => {
    expect(acceptedInWords(accepted('Kim Jong-un', 'exact'), 'Kim Jong-un', 'Kim Jong-un', messages.study)).toEqual([])
    expect(acceptedInWords(accepted('Kim Jong-un', 'exact'), 'kim jongun', 'Kim Jong-un', messages.study)).toEqual(['Accepted as “Kim Jong-un”.'])
    expect(acceptedInWords(accepted('김정은', 'script'), '김정은', 'Kim Jong-un', messages.study)).toEqual(['Accepted: “김정은” is “Kim Jong-un” in another script.'])
    expect(acceptedInWords(accepted('Hanoi', 'slip'), 'Hanoy', 'Hanoi', messages.study)).toEqual(['Accepted with a slip: it is written “Hanoi”.'])
  })

  it('says nothing of a choice and of a wrong answer', () => {
    expect(acceptedInWords(null, '', 'Hanoi', messages.study)).toEqual([])
    expect(acceptedInWords({ matches: false, distinct: null }, 'Seoul', 'Hanoi', messages.study)).toEqual([])
  })
})
