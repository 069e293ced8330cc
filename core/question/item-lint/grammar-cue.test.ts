import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { grammarCue } from './grammar-cue'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => grammarCue(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describeRule('GRAMMAR_CUE', check, {
  severity: 'error',
  passes: [
    ['names', {}],
    ['“a(n)” before the blank', { kind: 'cloze', stem: 'He was to carry a(n) _____ to Westria.' }],
    ['“the” before the blank', { kind: 'cloze', stem: 'He was to carry the _____ to Westria.' }],
    ['all plural', { stem: 'What are the terms of the offer?', options: options('free trade rights', 'fishing licences', 'harbour fees') }],
    ['all infinitives', { stem: 'What did Lee ask him to do?', options: options('to carry a letter', 'to sign a note', 'to call a meeting') }],
    ['a country whose name ends in -s', { stem: 'Which country is named first?', options: options('The Coastal States', 'Norland', 'Sudland') }],
    ['one gerund among the distractors too', { stem: 'What did Lee propose?', options: options('Sharing the catch', 'Lifting the toll', 'A joint note') }],
    ['a plural stem about singular nouns alike', { stem: 'Which of these are named as a reason?', options: options('Money', 'Trust', 'Weather') }],
  ],
  finds: [
    ['“an” before the blank', { kind: 'cloze', stem: 'He was to carry an _____ to Westria.' }],
    ['“a” before a quoted blank', { kind: 'cloze', stem: 'Critics spoke of a “_____”.' }],
    ['the stem ends in “a”', { stem: 'What Lee asked him to carry was a?' }],
    ['a plural stem and one plural', { stem: 'What were the main terms?', options: options('fishing rights', 'a letter', 'a toll') }],
    ['a singular stem and plural distractors', { stem: 'What was the main term?', options: options('a toll', 'fishing rights', 'harbour fees') }],
    ['one infinitive', { stem: 'What did Lee want?', options: options('to send a letter', 'a conference', 'a joint note') }],
    ['one clause among nouns', { stem: 'What did Berg expect?', options: options('That a second round follows', 'A rupture', 'A postponement') }],
    ['one gerund', { stem: 'What did Lee propose?', options: options('Sharing the catch', 'A joint patrol', 'A loan') }],
    ['one adverbial', { stem: 'How was the note to be delivered?', options: options('By a special envoy', 'Telephone', 'Telegram') }],
  ],
})
