import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { absoluteTerms } from './absolute-terms'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => absoluteTerms(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describeRule('ABSOLUTE_TERMS', check, {
  severity: 'error',
  passes: [
    ['names', {}],
    ['absolute on both sides', { options: options('all ships', 'all allies', 'all boats') }],
    ['absolute in the key', { options: options('it was never discussed', 'it was discussed once', 'it was discussed twice') }],
    ['a false statement no more absolute than the true one', { kind: 'true-false', stem: 'The strait must stay open to all boats.', correction: 'The strait must stay open to all ships.' }],
    ['a true statement', { kind: 'true-false', stem: 'It was never discussed.' }],
    ['sentences of the article, as strong as they are', { kind: 'which-sentence-proves-it', options: options('The strait stays open.', 'No ship will ever pay.', 'Nobody spoke of tolls.') }],
    ['“none” as a number among numbers', { stem: 'How many ships paid a toll?', options: options('Two', 'None', 'Twelve') }],
    ['a word that only contains one', { options: options('the ferry', 'the alliance', 'the overall plan') }],
  ],
  finds: [
    ['never', { options: options('it was seldom discussed', 'it was never discussed', 'it was often discussed') }],
    ['all', { options: options('some ships', 'all ships', 'few ships') }],
    ['always', { options: options('at times', 'always', 'at night') }],
    ['completely', { options: options('partly lifted', 'completely lifted', 'soon lifted') }],
    ['a false statement with a new absolute', { kind: 'true-false', stem: 'Ships never pay a toll.', correction: 'Ships seldom pay a toll.' }],
    ['a false statement in which “seldom” became “impossible”', { kind: 'true-false', stem: 'Berg thinks a second round impossible.', correction: 'Berg thinks a second round unlikely.' }],
    ['“no one” in two words', { options: options('few of the envoys', 'no one from the coast', 'most of the envoys') }],
    ['“under any circumstances”', { options: options('with the consent of Sudland', 'not under any circumstances', 'after a second round') }],
    ['“everything” against a share', { options: options('part of the grain', 'everything in store', 'half of the harvest') }],
    ['“none of the …” is no number', { options: options('some of the harbours', 'none of the harbours', 'two of the harbours') }],
  ],
})
