import { makeContent, makeOption, makeQuestion, makeQuote } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { quoteShort } from './quote-short'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => quoteShort(makeQuestion(change), context)

/** Thirty words. */
const SENTENCE =
  'Berg reports that the envoys of the coastal states met on the first morning in the old town hall of Portsea and spoke of grain, fish, tolls, ferries and pilots.'
/** Ten words. */
const SHORT = 'Nobody would have to pay a toll, Minister Lee said.'

const evidence = (exact: string) => ({ evidence: [makeQuote('berg', 1, exact)] })
const ofOption = (exact: string) => ({ options: [{ ...makeOption('a', 'Kelm'), evidence: makeQuote('berg', 1, exact) }] })

describeRule('QUOTE_SHORT', check, {
  severity: 'error',
  passes: [
    ['a sentence', {}],
    ['two long sentences, sixty words', evidence(`${SENTENCE} ${SENTENCE}`)],
    ['one word', evidence('Portsea')],
    ['an option’s evidence of two sentences', ofOption(`${SENTENCE} ${SHORT}`)],
    ['two quotes that are long only together', { evidence: [makeQuote('berg', 1, `${SENTENCE} ${SHORT}`), makeQuote('herald', 1, `${SENTENCE} ${SHORT}`)] }],
    ['dashes and quotation marks are no words', evidence(`“${SENTENCE}” – … – “${SENTENCE}” …`)],
  ],
  finds: [
    ['sixty-one words', evidence(`${SENTENCE} ${SENTENCE} Lunch.`)],
    ['a whole page', evidence(`${SENTENCE} `.repeat(12))],
    ['the second of two', { evidence: [makeQuote('berg', 1, SHORT), makeQuote('herald', 1, `${SENTENCE} ${SENTENCE} ${SHORT}`)] }],
    ['the evidence of a distractor', ofOption(`${SENTENCE} ${SENTENCE} ${SHORT}`)],
    ['seven short sentences', evidence(Array.from({ length: 7 }, () => SHORT).join(' '))],
    ['many words of a letter or two', evidence('He is to go up to it if it is so. '.repeat(7))],
  ],
})
