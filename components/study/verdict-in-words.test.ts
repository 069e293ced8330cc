import { describe, expect, it } from 'vitest'
import type { StudyItem } from '#core/schedule/study-batch'
import messages from '../../messages/en.json'
import type { StudyStep } from './study-state'
import { verdictAloud } from './verdict-in-words'

const item = { question: { answer: 'China' } } as unknown as StudyItem
const aloud = (text: string, earned: 0 | 1) => {
  const verdict = { score: { type: 'scored', earned, possible: 1 } as const, acceptedAs: null, outcome: null }
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
