import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { optionsSameType } from './options-same-type'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => optionsSameType(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

const year = { id: 'harbour-talks.single-choice.year' }
const asker = { id: 'letter.single-choice.asker', keyPointId: 'letter' }

describeRule('OPTIONS_SAME_TYPE', check, {
  severity: 'error',
  passes: [
    ['three cities', {}],
    ['three years', { ...year, options: options('2015', '2013', '2017') }],
    ['persons unknown to the term base', { ...asker, options: options('Lee Haneul', 'Mara Quint', 'Noor Adil') }],
    ['phrases', { keyPointId: 'ferry-line', id: 'ferry-line.single-choice.want', options: options('money', 'trust', 'ships') }],
    ['a country among cities: “Kelm said”', { options: options('Portsea', 'Norland', 'Kelm') }],
    ['months and seasons are dates', { ...year, options: options('Spring 2015', 'March 2015', '2015') }],
    ['a phrase may hold a name', { keyPointId: 'safe-passage', id: 'safe-passage.single-choice.what', options: options('safe passage', 'free trade', 'a visit to Westria') }],
  ],
  finds: [
    ['a person among cities', { options: options('Portsea', 'Anna Berg', 'Kelm') }],
    ['a number among cities', { options: options('Portsea', '14', 'Kelm') }],
    ['a city among persons', { ...asker, options: options('Lee Haneul', 'Kelm', 'Park Sena') }],
    ['a name among years', { ...year, options: options('2015', 'Kelm', '2017') }],
    ['an event among countries', { id: 'letter.single-choice.to', keyPointId: 'letter', options: options('Westria', 'the Harbour talks', 'Norland') }],
    ['a newspaper among speakers', { kind: 'who-claims-this', id: 'x.who-claims-this.claimant', options: options('Anna Berg', 'The Herald', 'Park Sena') }],
    ['a phrase among years', { ...year, options: options('2015', 'after the storm', '2017') }],
  ],
})
