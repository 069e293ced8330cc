import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { noAllNone } from './no-all-none'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => noAllNone(makeQuestion(change), context)

describeRule('NO_ALL_NONE', check, {
  severity: 'error',
  passes: [
    ['three answers', {}],
    ['“all ships” is an answer', { options: [makeOption('a', 'All ships')] }],
    ['“both sides” is an answer', { options: [makeOption('a', 'Both sides')] }],
    ['“none” as a number', { options: [makeOption('a', 'None')] }],
    ['“all those who …” is an answer', { options: [makeOption('a', 'All those who signed the note')] }],
    ['“both these ports” is an answer', { options: [makeOption('a', 'Both these ports on the strait')] }],
    ['the kind that asks which article says so', { kind: 'which-article-says', options: [makeOption('a', 'In both')] }],
  ],
  finds: [
    ['all of the above', { options: [makeOption('a', 'All of the above')] }],
    ['none of these', { options: [makeOption('a', 'None of these')] }],
    ['both of them', { options: [makeOption('a', 'Both of them')] }],
    ['neither of the above', { options: [makeOption('a', 'Neither of the above')] }],
    ['A and B', { options: [makeOption('a', 'A and B')] }],
    ['cannot be known', { options: [makeOption('a', 'Cannot be known')] }],
    ['both A and C', { options: [makeOption('a', 'Both A and C')] }],
    ['“only a and b”', { options: [makeOption('a', 'Only (a) and (b)')] }],
    ['more than one of these', { options: [makeOption('a', 'More than one of these')] }],
    ['something else', { options: [makeOption('a', 'Something else')] }],
    ['not stated in the text', { options: [makeOption('a', 'Not stated in the text')] }],
  ],
})
