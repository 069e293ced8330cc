import { makeContent, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { attributionRequired } from './attribution-required'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => attributionRequired(makeQuestion(change), context)

const claim = { id: 'norland-voice.single-choice.country', keyPointId: 'norland-voice' }
const letter = { id: 'letter.single-choice.to', keyPointId: 'letter' }
const criticism = { id: 'lack-of-nerve.single-choice.what', keyPointId: 'lack-of-nerve' }

describeRule('ATTRIBUTION_REQUIRED', check, {
  severity: 'error',
  passes: [
    ['a fact', {}],
    ['the speaker in full', { ...claim, stem: 'Which country, in Anna Berg’s view, got its voice back in 2015?' }],
    ['the speaker’s surname', { ...claim, stem: 'Berg writes that the talks gave _____ back its voice.', kind: 'cloze' }],
    ['a claim of nobody by name, worded so', { ...criticism, stem: 'What did unnamed critics say in 2015 that Sudland showed?' }],
    ['a question for the speaker', { ...letter, id: 'letter.single-choice.asker', stem: 'Who, as Viktor Ostrov says in Anna Berg’s report, asked him in 2015?' }],
    ['the kind that asks for the article', { ...claim, kind: 'which-article-says', stem: 'In which article do you read that Norland got its voice back?' }],
    ['the kind that asks for the claimant', { ...claim, kind: 'who-claims-this', stem: 'Who claims that Norland got its voice back?' }],
    ['the adjective of a country for the country', { id: 'open-strait.single-choice.to', keyPointId: 'open-strait', stem: 'To whom, as The Herald notes of the Norland position, must the strait stay open?' }],
  ],
  finds: [
    ['somebody’s claim as a fact', { ...claim, stem: 'Which country got its voice back through the Harbour talks of 2015?' }],
    ['another speaker', { ...claim, stem: 'Which country, in Viktor Ostrov’s view, got its voice back?' }],
    ['the outer speaker only', { ...letter, stem: 'To which country, in Anna Berg’s report, was a letter to be carried?' }],
    ['a criticism without critics', { ...criticism, stem: 'What did Sudland show in the dispute about the strait?' }],
    ['a loose claim with an editor’s note', { keyPointId: 'ferry-line', id: 'ferry-line.single-choice.want', stem: 'For want of what did the ferry line fail?' }],
    ['a pronoun in the place of the speaker', { ...claim, stem: 'Which country, in her view, got its voice back through the Harbour talks?' }],
    ['a word like “some” that is no critic', { ...criticism, stem: 'What did Sudland show in some of the disputes about the strait?' }],
    ['a true statement that takes the claim over', { ...claim, kind: 'true-false', stem: 'The Harbour talks of 2015 gave Norland back its voice.' }],
    ['somebody who passes the claim on is left out', { ...letter, stem: 'To which country, says Viktor Ostrov, was he to carry a letter?' }, 'warning'],
  ],
})
