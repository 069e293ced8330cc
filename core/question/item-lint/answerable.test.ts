import { makeContent, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { answerable } from './answerable'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => answerable(makeQuestion(change), context)

const blank = { kind: 'cloze' as const, options: [], answer: 'Portsea', acceptedAnswers: ['항구시'] }

describeRule('ANSWERABLE', check, {
  severity: 'error',
  passes: [
    ['a question', {}],
    ['one blank in its context', { ...blank, stem: 'The Harbour talks of 2015, on the dispute about the strait, were held in _____.' }],
    ['a statement to judge', { kind: 'true-false', stem: 'The Harbour talks were held in Portsea.' }],
    ['a quoted phrase of four words', { ...blank, answer: 'want of a guarantee', stem: 'The ferry line between Norland and Sudland failed, Berg writes, for _____.' }],
    ['a word that only contains the answer', { ...blank, answer: 'Harb', stem: 'The Harbour talks gave Norland back its voice against _____.' }],
    ['a cloze that names the type of what is missing', { ...blank, stem: 'The Harbour talks of 2015, on the dispute about the strait, were held in _____ (a city).' }],
    ['a question mark inside a title', { stem: 'Which city does Berg name in “Whose strait?” as the place of the talks?' }],
    ['one question about two persons', { stem: 'In which city did Lee and Ostrov meet in 2015?' }],
    ['a true/false statement that quotes a question', { kind: 'true-false', stem: 'Berg asks “whose strait is it?” before she answers herself.' }],
  ],
  finds: [
    ['no blank', { ...blank, stem: 'The Harbour talks of 2015 on the strait were held in Kelm.' }],
    ['two blanks', { ...blank, stem: 'The Harbour talks of _____, on the strait dispute, were held in _____.' }],
    ['the answer in the stem', { ...blank, stem: 'The Portsea talks of 2015, on the dispute about the strait, were held in _____.' }],
    ['an accepted answer in the stem', { ...blank, stem: 'The 항구시 talks of 2015, on the dispute about the strait, were held in _____.' }],
    ['hardly any context', { ...blank, stem: 'Talks were held in _____.' }],
    ['too much to type', { ...blank, answer: 'the old town hall of Portsea', stem: 'The Harbour talks of 2015, on the dispute about the strait, were held in _____.' }],
    ['a function word left out', { ...blank, answer: 'of', stem: 'The Harbour talks _____ 2015, about the strait dispute, were held in Portsea.' }],
    ['no question', { stem: 'The Harbour talks of 2015 were held in this city.' }],
    ['the answer in the question', { stem: 'In which city, Portsea or Kelm, were the talks held?' }],
    ['a question to judge', { kind: 'true-false', stem: 'Were the talks held in Portsea?' }],
    ['two questions in one stem', { stem: 'In which city were the talks held? Who opened them?' }],
    ['two questions joined by “and”', { stem: 'In which city were the talks held, and when did they begin?' }],
    ['a stem that leaves the question to the options', { stem: 'Which of the following statements is true?' }],
    ['the same without “statements”', { stem: 'Which of these is correct about the Harbour talks?' }],
    ['a stem of one word', { stem: 'Which city?' }],
  ],
})
