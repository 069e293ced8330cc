import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { loadedLanguage } from './loaded-language'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => loadedLanguage(makeQuestion(change), context)

describeRule('LOADED_LANGUAGE', check, {
  severity: 'warning',
  passes: [
    ['neutral words', {}],
    ['somebody’s own word in quotation marks', { stem: 'Who called the government a “regime”?' }],
    ['words that only contain one', { stem: 'Which regiment paraded?' }],
    ['straight quotation marks', { stem: 'Who spoke of a "rogue state"?' }],
    ['a sanctions regime is a term of law', { stem: 'Which body oversees the sanctions regime against Norland?' }],
    ['a peace regime is a term of the agreements', { stem: 'What was to replace the armistice by a permanent peace regime?' }],
    ['the proper name of an office', { stem: 'Who headed the Propaganda and Agitation Department at the time?' }],
    ['an option that quotes', { options: [makeOption('a', 'An “evil” neighbour', true), makeOption('b', 'A partner')] }],
  ],
  finds: [
    ['regime', { stem: 'What did the regime in Kelm want?' }],
    ['puppets', { stem: 'Which puppets did Norland have?' }],
    ['dictatorship', { stem: 'Which dictatorship took part?' }],
    ['hermit kingdom', { stem: 'What did the hermit kingdom want?' }],
    ['quoted and unquoted', { stem: 'Who called the rogue state “rogue”?' }],
    ['“so called” in two words', { stem: 'Who opened the so called talks of 2015?' }],
    ['a distractor that takes sides', { options: [makeOption('a', 'Portsea', true), makeOption('b', 'The capital of the puppet state')] }],
    ['an adjective for a leader', { stem: 'What did the dictatorial ruler of Sudland ask for?' }],
  ],
})
