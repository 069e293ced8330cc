import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { dateResolved } from './date-resolved'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => dateResolved(makeQuestion(change), context)

const ofHerald = { keyPointId: 'open-strait', id: 'open-strait.single-choice.to' }

describeRule('DATE_RESOLVED', check, {
  severity: 'error',
  passes: [
    ['an article without a date line', {}],
    ['no date at all', { ...ofHerald, stem: 'What, by The Herald’s account, must stay open?' }],
    ['a year', { ...ofHerald, stem: 'Which position did Norland hold in 2015?' }],
    ['another day, stated in the text', { ...ofHerald, stem: 'What happened on 7 March 2015?' }],
    ['a range that only begins alike', { ...ofHerald, stem: 'Which meeting is planned for March 5–7?' }],
    ['the same day of another year', { ...ofHerald, stem: 'What happened on 5 March 1915?' }],
    ['a question when an event was', { ...ofHerald, stem: 'In which year was the strait opened?' }],
  ],
  finds: [
    ['one reading in the stem', { ...ofHerald, stem: 'What did The Herald write on 5 March 2015?' }],
    ['the other reading in the stem', { ...ofHerald, stem: 'What did The Herald write on 3 May 2015?' }],
    ['a reading among the options', { ...ofHerald, options: [makeOption('a', 'March 5', true), makeOption('b', 'June 7')] }],
    ['the line itself as answer', { ...ofHerald, kind: 'cloze', options: [], answer: '05.03.2015' }],
    ['an ISO reading', { ...ofHerald, stem: 'What was written on 2015-05-03?' }],
    ['a question when the text appeared', { ...ofHerald, stem: 'When was the Herald’s article published?' }],
    ['the same of a text without any date line', { stem: 'In which month did Berg’s commentary appear?' }],
  ],
})
