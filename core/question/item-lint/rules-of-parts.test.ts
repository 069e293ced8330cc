import { describe, expect, it } from 'vitest'
import { makeContent, makeKeyPoint, makeOption, makeQuote } from '#test/content-factory'
import { generateQuestions } from '../generate/generate-questions'
import type { Option, Question } from '../question'
import type { RuleCode } from './finding'
import { lintContext } from './lint-context'
import { lintQuestion } from './lint-question'
import { lintQuestionSet } from './lint-question-set'

const sample = makeContent()
const { published } = generateQuestions(sample)
const wish = makeKeyPoint('westria-waters', 'Westria said in 2015 that it wanted free waters.', {
  kind: 'position', proposition: 'free waters', attribution: [{ who: 'westria', verb: 'says', hedge: null }],
  evidence: [makeQuote('herald', 3, 'Norland asked for free waters')],
})
const hedged = sample.keyPoints.map((keyPoint) => (keyPoint.id === 'three-wishes'
  ? { ...keyPoint, attribution: [{ who: 'the-herald', verb: 'notes', hedge: 'perhaps' }] } : keyPoint))
const sameYear = sample.keyPoints.map((keyPoint) => (keyPoint.id === 'strait-chronology' && keyPoint.sequence
  ? { ...keyPoint, sequence: { ...keyPoint.sequence, events: keyPoint.sequence.events.map((event) => ({ ...event, on: '2009' })) } } : keyPoint))

const corpora = {
  plain: lintContext(sample),
  claimed: lintContext({ ...sample, keyPoints: [...sample.keyPoints, wish] }),
  hedged: lintContext({ ...sample, keyPoints: hedged }),
  sameYear: lintContext({ ...sample, keyPoints: sameYear }),
}

function made(id: string): Question {
  const question = published.find((each) => each.id === id)
  if (!question) throw new Error(`the sample has no ${id}`)
  return question
}
const match = made('three-wishes.match.all')
const order = made('strait-chronology.order.all')
const several = made('cargo.multiple-choice.list-1')
const short = made('three-wishes.short-answer.fleet')

/** The question with one option, or all of them, reworded. */
function reworded(question: Question, change: (option: Option) => Partial<Option>): Question {
  return { ...question, options: question.options.map((option) => ({ ...option, ...change(option) })) }
}
const textOf = (text: string, instead: string) => (option: Option) => (option.text === text ? { text: instead } : {})

describe('the rules on multiple choice, short answer, match and order', () => {
  it('pass what the generators make', () => {
    for (const question of [match, order, several, short]) expect(lintQuestion(question, corpora.plain)).toEqual([])
  })

  it.each<[RuleCode, string, Question, keyof typeof corpora]>([
    ['KEY_UNIQUE_IN_CORPUS', 'two choices that say the same', reworded(match, textOf('Dear tickets', 'Waters that are free')), 'plain'],
    ['KEY_UNIQUE_IN_CORPUS', 'a choice that another row holds by a key point', match, 'claimed'],
    ['KEY_UNIQUE_IN_CORPUS', 'a distractor that is on the list', { ...several, options: [...several.options.filter((option) => option.isKey).slice(1), makeOption('x', 'Coal'), makeOption('y', 'Silk')] }, 'plain'],
    ['KEY_UNIQUE_IN_CORPUS', 'a key that is not on the list', reworded(several, (option) => (option.text === 'Salt' ? { isKey: true } : {})), 'plain'],
    ['KEY_UNIQUE_IN_CORPUS', 'a wrong answer that would be accepted', { ...short, acceptedAnswers: ['Eastmark'] }, 'plain'],
    ['KEY_UNIQUE_IN_CORPUS', 'the question of another key point', { ...short, stem: 'In which city were the Harbour talks of 2015 held?', answer: 'Kelm', acceptedAnswers: [] }, 'plain'],
    ['QUOTE_EXACT', 'a row whose evidence is not there', reworded(match, (option) => (option.id === 'a' ? { evidence: makeQuote('herald', 3, 'no such words') } : {})), 'plain'],
    ['STEM_TOKENS_SUPPORTED', 'a row from nowhere', { ...match, prompts: match.prompts.map((prompt) => (prompt.id === '1' ? { ...prompt, text: 'Eastmark' } : prompt)) }, 'plain'],
    ['STEM_TOKENS_SUPPORTED', 'an event with a name from nowhere', reworded(order, textOf('The strait is closed', 'The strait is closed by Quint')), 'plain'],
    ['ATTRIBUTION_REQUIRED', 'a comparison that lost its reporter', { ...match, stem: 'Who asked for what in 2015?' }, 'plain'],
    ['HEDGE_PRESERVED', 'a comparison that lost its hedge', match, 'hedged'],
    ['DATE_RESOLVED', 'events of one date', order, 'sameYear'],
    ['DATE_RESOLVED', 'an event without a date', reworded(order, textOf('The strait is closed', 'The strait is opened')), 'plain'],
    ['DATE_RESOLVED', 'an event that tells its date', reworded(order, textOf('The strait is closed', 'The strait is closed (2009)')), 'plain'],
    ['DATE_RESOLVED', 'an order that is not the chronology', { ...order, order: order.order.toReversed() }, 'plain'],
    ['NO_NEGATIVE_STEM', 'several that are not', { ...several, stem: 'Which goods were not carried by the ships of 2015?' }, 'plain'],
    ['NO_ALL_NONE', 'all of these', reworded(several, textOf('Salt', 'All of these')), 'plain'],
    ['LEN_RATIO', 'keys much longer than distractors', reworded(several, (option) => (option.isKey ? { text: `${option.text} from the far coast of the strait` } : {})), 'plain'],
    ['GRAMMAR_CUE', 'keys of one form', reworded(several, (option) => (option.isKey ? { text: `to carry ${option.text}` } : {})), 'plain'],
    ['WORD_REPEAT_CUE', 'a key that repeats the stem', reworded(several, textOf('Coal', 'Ships’ coal')), 'plain'],
    ['WORD_REPEAT_CUE', 'a choice that names its row', reworded(match, textOf('Free waters', 'Free waters for Norland')), 'plain'],
    ['ABSOLUTE_TERMS', 'absolutes in the distractors alone', reworded(several, textOf('Salt', 'all salt')), 'plain'],
    ['OPTIONS_DISTINCT', 'one row twice', { ...match, prompts: match.prompts.map((prompt) => ({ ...prompt, text: 'Norland' })) }, 'plain'],
    ['OPTIONS_DISTINCT', 'one event twice', reworded(order, () => ({ text: 'The strait is closed' })), 'plain'],
    ['OPTIONS_SAME_TYPE', 'a row that is nobody', { ...match, prompts: match.prompts.map((prompt) => (prompt.id === '1' ? { ...prompt, text: 'The Harbour talks' } : prompt)) }, 'plain'],
    ['OPTIONS_SAME_TYPE', 'a person among states', { ...several, options: [makeOption('a', 'Norland', true), makeOption('b', 'Sudland', true), makeOption('c', 'Anna Berg'), makeOption('d', 'Eastmark')] }, 'plain'],
    ['AS_OF', 'who holds what, without a time', { ...match, stem: 'Who asked for what, as The Herald notes?' }, 'plain'],
    ['ANSWERABLE', 'several keys with one in the stem', { ...several, stem: 'Which goods besides coal did the ships of 2015 carry?' }, 'plain'],
    ['ANSWERABLE', 'a short answer in the stem', { ...short, stem: 'Did Westria or Norland ask in 2015 for one common fleet?' }, 'plain'],
    ['ANSWERABLE', 'a short answer with a blank', { ...short, stem: 'In 2015 _____ asked for one common fleet, as The Herald notes?' }, 'plain'],
    ['ANSWERABLE', 'a match without a question', { ...match, stem: 'As The Herald notes, they asked for this in 2015.' }, 'plain'],
    ['READING_LEVEL', 'an event of many words', reworded(order, textOf('The strait is closed', Array.from({ length: 25 }, () => 'ship').join(' '))), 'plain'],
    ['LOADED_LANGUAGE', 'a choice that takes sides', reworded(match, textOf('Dear tickets', 'Dear tickets for the regime')), 'plain'],
  ])('%s finds: %s', (code, _name, question, corpus) => {
    expect(lintQuestion(question, corpora[corpus]).map((finding) => finding.code)).toContain(code)
  })

  it('CROSS_ITEM_CUE finds a stem that tells a short answer', () => {
    const telling = { ...short, id: 'x.single-choice.y', kind: 'single-choice' as const, keyPointId: 'x', stem: 'Which country, as The Herald notes, asked in 2015 for one common fleet, as Westria did?' }
    expect(lintQuestionSet([short, telling])).toContainEqual(expect.objectContaining({ code: 'CROSS_ITEM_CUE', questionId: short.id }))
  })

  it('NEAR_DUPLICATE finds the same chronology twice', () => {
    expect(lintQuestionSet([order, { ...order, id: 'x.order.all', keyPointId: 'x' }])).toContainEqual(expect.objectContaining({ code: 'NEAR_DUPLICATE', questionId: 'x.order.all' }))
  })
})
