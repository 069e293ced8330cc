import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { wordRepeatCue } from './word-repeat-cue'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => wordRepeatCue(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describeRule('WORD_REPEAT_CUE', check, {
  severity: 'error',
  passes: [
    ['no word shared', {}],
    ['a word shared by all options', { stem: 'What guarantee did Lee want?', options: options('a guarantee of passage', 'a guarantee of trade', 'a guarantee of price') }],
    ['a function word', { stem: 'What did Lee want from the other side?', options: options('the letter from home', 'trade', 'money') }],
    ['a word of the stem in a distractor only', { stem: 'Which line failed?', options: options('the ferry', 'the phone line', 'the road') }],
    ['a sentence that says it in other words', { kind: 'which-sentence-proves-it', stem: 'Ships pass for nothing, Lee said. Which sentence of the article supports this?', options: options('Minister Lee promised that nobody would have to pay a toll.') }],
    ['a blank has no options', { kind: 'cloze', stem: 'A guarantee of _____', options: options('guarantee') }],
  ],
  finds: [
    ['the word itself', { stem: 'What did Lee want for the passage of ships?', options: options('safe passage', 'free trade', 'fair prices') }],
    ['its plural', { stem: 'Which guarantees did Lee want?', options: options('a guarantee of passage', 'free trade', 'fair prices') }],
    ['its participle', { stem: 'What did the failed ferry do?', options: options('it failed at sea', 'it sank', 'it was sold') }],
    ['a sentence copied in the stem', { kind: 'which-sentence-proves-it', stem: 'Lee promised that nobody would have to pay. Which sentence of the article supports this?', options: options('Minister Lee promised that nobody would have to pay a toll.') }],
    ['the speaker’s own name', { kind: 'who-claims-this', stem: 'Who says that Ostrov carried a letter?', options: options('Viktor Ostrov', 'Lee Haneul', 'Park Sena') }],
    ['half of a double name', { stem: 'Which country spoke for the Northern ports?', options: options('Northern Union', 'Sudland', 'Eastmark') }],
  ],
})
