import { describe, expect, it } from 'vitest'
import { makeContent, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { attributionRequired } from './attribution-required'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => attributionRequired(makeQuestion(change), context)

const claim = { id: 'norland-voice.single-choice.country', keyPointId: 'norland-voice' }
const letter = { id: 'letter.single-choice.to', keyPointId: 'letter' }
const criticism = { id: 'lack-of-nerve.single-choice.what', keyPointId: 'lack-of-nerve' }

describe('ATTRIBUTION_REQUIRED', () => {
  it.each<[string, Partial<Question>]>([
    ['a fact', {}],
    ['the speaker in full', { ...claim, stem: 'Which country, in Anna Berg’s view, got its voice back in 2015?' }],
    ['the speaker’s surname', { ...claim, stem: 'Berg writes that the talks gave _____ back its voice.', kind: 'cloze' }],
    ['a claim of nobody by name, worded so', { ...criticism, stem: 'What did unnamed critics say in 2015 that Sudland showed?' }],
    ['a question for the speaker', { ...letter, id: 'letter.single-choice.asker', stem: 'Who, as Viktor Ostrov says in Anna Berg’s report, asked him in 2015?' }],
    ['the kind that asks for the article', { ...claim, kind: 'which-article-says', stem: 'In which article do you read that Norland got its voice back?' }],
    ['the kind that asks for the claimant', { ...claim, kind: 'who-claims-this', stem: 'Who claims that Norland got its voice back?' }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['somebody’s claim as a fact', { ...claim, stem: 'Which country got its voice back through the Harbour talks of 2015?' }],
    ['another speaker', { ...claim, stem: 'Which country, in Viktor Ostrov’s view, got its voice back?' }],
    ['the outer speaker only', { ...letter, stem: 'To which country, in Anna Berg’s report, was a letter to be carried?' }],
    ['a criticism without critics', { ...criticism, stem: 'What did Sudland show in the dispute about the strait?' }],
    ['a loose claim with an editor’s note', { keyPointId: 'ferry-line', id: 'ferry-line.single-choice.want', stem: 'For want of what did the ferry line fail?' }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'ATTRIBUTION_REQUIRED', severity: 'error' }))
  })

  it('warns when somebody who passes the claim on is left out', () => {
    expect(check({ ...letter, stem: 'To which country, says Viktor Ostrov, was he to carry a letter?' })).toEqual([
      expect.objectContaining({ severity: 'warning' }),
    ])
  })
})
