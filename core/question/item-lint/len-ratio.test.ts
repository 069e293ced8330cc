import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { lenRatio } from './len-ratio'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => lenRatio(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describeRule('LEN_RATIO', check, {
  severity: 'error',
  passes: [
    ['names have the length they have', { options: options('Westria and Sudland', 'Kelm', 'Varo') }],
    ['phrases about equally long', { options: options('a partial lifting of the sanctions', 'a full lifting of the sanctions', 'a loan on favourable terms') }],
    ['exactly 1.5', { options: options('aaaa bbbb cc dd', 'aa bb cc d', 'aa bb cc d') }],
    ['a statement', { kind: 'true-false', options: options('True', 'False') }],
    ['equal numbers', { options: options('1', '2', '3') }],
    ['a short key that is no shorter than two thirds', { options: options('a letter to Westria', 'a telegram to Sudland now', 'a joint note of the coast') }],
    ['speakers have the names they have', { kind: 'who-claims-this', options: options('the foreign ministry of the Northern Union', 'Anna Berg', 'Park Sena') }],
    ['sentences of the article about equally long', { kind: 'which-sentence-proves-it', options: options('The Harbour talks were held in Portsea in 2015.', 'The ferry line failed for want of money.', 'Nobody would have to pay a toll, Lee said.') }],
  ],
  finds: [
    ['a key twice as long', { options: options('a partial lifting of the sanctions in return for first steps', 'a loan on good terms', 'a joint statement') }],
    ['a key with its reason', { options: options('a letter, since no envoy was at hand', 'a telephone call', 'a telegram') }],
    ['just above', { options: options('aaaa bbbb cccc ddd', 'aa bb cc d', 'aa bb cc d') }],
    ['one long distractor does not make up for it', { options: options('a guarantee of safe passage through the strait for all ships', 'a guarantee of trade', 'aid') }],
    ['a sentence that stands out among sentences', { kind: 'which-sentence-proves-it', options: options('Berg reports that, in President Ostrov’s words, Minister Lee asked him to carry a letter to Westria.', 'Ships pass freely.', 'The talks were short.') }],
    ['a key qualified as no distractor is', { options: options('a loan, if the other side agrees to inspections', 'a loan at low interest', 'a grant for harbours') }],
    ['a key conspicuously short', { options: options('a letter', 'a long and formal exchange of notes', 'a conference of all the coastal states') }, 'warning'],
  ],
})
