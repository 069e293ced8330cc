import { makeContent, makeMatch, makeOption, makeOrder, makeQuestion, makeSeveral } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { keyOne } from './key-one'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => keyOne(makeQuestion(change), context)

const { options, prompts } = makeMatch()

describeRule('KEY_ONE', check, {
  severity: 'error',
  passes: [
    ['one key, named by the answer', {}],
    ['a true statement without correction', { kind: 'true-false', options: [makeOption('true', 'True', true), makeOption('false', 'False')], answer: 'True' }],
    ['a false statement with its correction', { kind: 'true-false', options: [makeOption('true', 'True'), makeOption('false', 'False', true)], answer: 'False', correction: 'They were held in Portsea.' }],
    ['a typed question without options', { kind: 'cloze', options: [], answer: 'Portsea' }],
    ['three speakers, one of whom makes the claim', { kind: 'who-claims-this', options: [makeOption('a', 'Anna Berg', true), makeOption('b', 'Park Sena'), makeOption('c', 'Lee Haneul')], answer: 'Anna Berg' }],
    ['four options', { options: [makeOption('a', 'Kelm'), makeOption('b', 'Portsea', true), makeOption('c', 'Varo'), makeOption('d', 'Osk')] }],
    ['an accepted spelling beside the answer', { kind: 'cloze', options: [], answer: 'Portsea', acceptedAnswers: ['항구시'] }],
    ['two keys of four', makeSeveral()],
    ['rows with a choice each and one to spare', makeMatch()],
    ['an order', makeOrder()],
  ],
  finds: [
    ['two keys', { options: [makeOption('a', 'Kelm', true), makeOption('b', 'Portsea', true), makeOption('c', 'Varo')] }],
    ['no key', { options: [makeOption('a', 'Kelm'), makeOption('b', 'Portsea'), makeOption('c', 'Varo')] }],
    ['an answer that is not the key', { answer: 'Kelm' }],
    ['one distractor only', { options: [makeOption('a', 'Kelm'), makeOption('b', 'Portsea', true)] }],
    ['an option without a reason', { options: [{ ...makeOption('a', 'Kelm'), rationale: ' ' }, makeOption('b', 'Portsea', true), makeOption('c', 'Varo')] }],
    ['two options with one id', { options: [makeOption('a', 'Kelm'), makeOption('a', 'Portsea', true), makeOption('c', 'Varo')] }],
    ['a typed question with options', { kind: 'cloze' }],
    ['a typed question without answer', { kind: 'cloze', options: [], answer: ' ' }],
    ['a false statement without correction', { kind: 'true-false', options: [makeOption('true', 'True'), makeOption('false', 'False', true)], answer: 'False' }],
    ['an option without text', { options: [makeOption('a', ''), makeOption('b', 'Portsea', true), makeOption('c', 'Varo')] }],
    ['a third option beside true and false', { kind: 'true-false', options: [makeOption('true', 'True', true), makeOption('false', 'False'), makeOption('maybe', 'Perhaps')], answer: 'True' }],
    ['a true statement with a correction', { kind: 'true-false', options: [makeOption('true', 'True', true), makeOption('false', 'False')], answer: 'True', correction: 'They were held in Kelm.' }],
    ['one key where several are asked for', makeSeveral({ options: makeSeveral().options.map((option) => ({ ...option, isKey: option.id === 'a' })), answer: 'Kelm' })],
    ['no distractor beside the keys', makeSeveral({ options: makeSeveral().options.map((option) => ({ ...option, isKey: true })), answer: 'Kelm; Linz; Portsea; Graz' })],
    ['an answer that leaves out a key', makeSeveral({ answer: 'Kelm' })],
    ['two rows only', makeMatch({ prompts: prompts.slice(0, 2) })],
    ['one choice for two rows', makeMatch({ prompts: prompts.map((prompt) => ({ ...prompt, optionId: 'a' })) })],
    ['a choice that is not there', makeMatch({ prompts: prompts.map((prompt, at) => (at === 0 ? { ...prompt, optionId: 'z' } : prompt)) })],
    ['two rows of one name', makeMatch({ prompts: prompts.map((prompt) => ({ ...prompt, id: '1' })) })],
    ['two choices to spare', makeMatch({ options: [...options, makeOption('e', 'They were cold')] })],
    ['a spare choice marked as key', makeMatch({ options: options.map((option) => ({ ...option, isKey: true })) })],
    ['an order that leaves out an event', makeOrder({ order: ['c', 'a'] })],
    ['an order that names an event twice', makeOrder({ order: ['c', 'a', 'a'] })],
    ['events shown in the right order', makeOrder({ order: ['a', 'b', 'c'] })],
    ['an event of no place', makeOrder({ options: makeOrder().options.map((option) => ({ ...option, isKey: option.id !== 'a' })) })],
    ['rows where one option is chosen', makeQuestion({ prompts })],
    ['an order where one option is chosen', makeQuestion({ order: ['a', 'b', 'c'] })],
  ],
})
