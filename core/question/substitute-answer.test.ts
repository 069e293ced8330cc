import { describe, expect, it } from 'vitest'
import { substituteAnswer } from './substitute-answer'

describe('substituteAnswer', () => {
  it.each([
    ['Kim asked Putin to help.', 'Putin', 'Xi', 'Kim asked Xi to help.'],
    ['Putin’s words were cautious.', 'Putin', 'Trump', 'Trump’s words were cautious.'],
    ['Step-by-step talks began.', 'Step-by-step', 'all-at-once', 'All-at-once talks began.'],
    ['It was a gas pipeline.', 'gas pipeline', 'oil pipeline', 'It was an oil pipeline.'],
    ['It was an oil pipeline.', 'oil pipeline', 'gas pipeline', 'It was a gas pipeline.'],
    ['It was a “mantra”.', 'mantra', 'insult', 'It was an “insult”.'],
    ['It was an act of war.', 'act of war', 'union of states', 'It was a union of states.'],
    ['Korean talks about Korea failed.', 'Korea', 'Japan', 'Korean talks about Japan failed.'],
    ['It ended. Talks went on.', 'Talks', 'war', 'It ended. War went on.'],
  ])('%s: %s → %s', (statement, answer, replacement, expected) => {
    expect(substituteAnswer(statement, answer, replacement)).toBe(expected)
  })

  it.each([
    ['Kim met Kim.', 'Kim'],
    ['Koreans met.', 'Korea'],
    ['Nobody met.', 'Kim'],
    ['A (b) c?', '(c)'],
  ])('%s has no single “%s”', (statement, answer) => {
    expect(substituteAnswer(statement, answer, 'x')).toBeNull()
  })

  it('inserts what looks like a replacement pattern as it is', () => {
    expect(substituteAnswer('It cost money.', 'money', '$& $1')).toBe('It cost $& $1.')
  })
})
