import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
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

describe('OPTIONS_SAME_TYPE', () => {
  it.each<[string, Partial<Question>]>([
    ['three cities', {}],
    ['three years', { ...year, options: options('2015', '2013', '2017') }],
    ['persons unknown to the term base', { ...asker, options: options('Lee Haneul', 'Mara Quint', 'Noor Adil') }],
    ['phrases', { keyPointId: 'ferry-line', id: 'ferry-line.single-choice.want', options: options('money', 'trust', 'ships') }],
    ['a country among cities: “Kelm said”', { options: options('Portsea', 'Norland', 'Kelm') }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['a person among cities', { options: options('Portsea', 'Anna Berg', 'Kelm') }],
    ['a number among cities', { options: options('Portsea', '14', 'Kelm') }],
    ['a city among persons', { ...asker, options: options('Lee Haneul', 'Kelm', 'Park Sena') }],
    ['a name among years', { ...year, options: options('2015', 'Kelm', '2017') }],
    ['an event among countries', { id: 'letter.single-choice.to', keyPointId: 'letter', options: options('Westria', 'the Harbour talks', 'Norland') }],
    ['a newspaper among speakers', { kind: 'who-claims-this', id: 'x.who-claims-this.claimant', options: options('Anna Berg', 'The Herald', 'Park Sena') }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'OPTIONS_SAME_TYPE', severity: 'error' }))
  })
})
