import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { optionsDistinct } from './options-distinct'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => optionsDistinct(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describeRule('OPTIONS_DISTINCT', check, {
  severity: 'error',
  passes: [
    ['three cities', {}],
    ['who does what to whom', { options: options('Lee asked Ostrov', 'Ostrov asked Lee', 'nobody asked') }],
    ['years', { options: options('2013', '2015', '2017') }],
    ['phrases that share words', { options: options('a partial lifting of sanctions', 'a full lifting of sanctions', 'a loan') }],
    ['ranges that do not touch', { options: options('5–7 ships', '8–10 ships', '11–15 ships') }],
    ['days of different months', { options: options('2 March', '2 May', '3 May') }],
    ['persons who share a family name', { options: options('Lee Haneul', 'Lee Sora', 'Park Sena') }],
  ],
  finds: [
    ['one twice', { options: options('Kelm', 'Kelm', 'Varo') }],
    ['spelled otherwise', { options: options('step-by-step', 'Step by step', 'at once') }],
    ['two names of one person', { options: options('Lee Haneul', 'Yi Hanŭl', 'Anna Berg') }],
    ['two scripts', { options: options('Portsea', '항구시', 'Kelm') }],
    ['linked names', { options: options('Sudland', 'Norland', 'The Northern Union') }],
    ['the same words turned round', { options: options('sanctions are lifted partially', 'partially lifted the sanctions', 'a loan') }],
    ['the same with another article', { options: options('the letter', 'a letter', 'a note') }],
    ['a number in digits and in words', { options: options('12 months', 'Twelve months', 'Two years') }],
    ['ranges that overlap', { options: options('5–7 ships', '6–9 ships', '11–15 ships') }],
  ],
})
