import { describe, expect, it } from 'vitest'
import { generateQuestions } from '../question/generate/generate-questions'
import { relatedKeyPoints } from '../key-point/related-key-points'
import { makeContent } from '../../test/content-factory'
import { answerReview } from '../../test/factories/answer-review'
import { answersByQuestion, companionOf, confusedWith } from './leech-evidence'

const { keyPoints, ...content } = makeContent()
const { published } = generateQuestions({ keyPoints, ...content })
const related = relatedKeyPoints(keyPoints)

describe('answersByQuestion', () => {
  it('counts rated answers and failures of each question, and nothing that is not rated', () => {
    const reviews = [['a', 'good'], ['a', 'again'], ['b', 'hard'], ['b', null]].map(([questionId], at) => answerReview({ id: String(at), questionId: questionId ?? '' }))
    const ratings = new Map([['0', 'good'], ['1', 'again'], ['2', 'hard'], ['3', null]] as const)
    expect(answersByQuestion(reviews, ratings)).toEqual([{ questionId: 'a', answers: 2, failures: 1 }, { questionId: 'b', answers: 1, failures: 0 }])
  })
})

describe('confusedWith', () => {
  const typed = published.filter(({ kind }) => kind === 'cloze')
  const [own, other] = typed.flatMap((question) => {
    const unique = keyPoints.filter(({ asks }) => asks.some(({ answer }) => answer === question.answer)).length === 1
    return unique ? [question] : []
  }).filter(({ keyPointId }, at, all) => all.findIndex((each) => each.keyPointId === keyPointId) === at)
  if (!own || !other) throw new Error('The fixture has no two answers of their own')

  it('names the key point whose answer was typed instead, with how often, in whatever spelling', () => {
    const failed = [other.answer, other.answer.toUpperCase(), 'nothing of the kind', ''].map((text) => ({ question: own, response: { type: 'typed' as const, text } }))
    expect(confusedWith({ keyPointId: own.keyPointId, failed, keyPoints, related })).toEqual([{ keyPointId: other.keyPointId, times: 2 }])
  })
  it('names the key point whose answer was chosen instead', () => {
    const choice = published.find(({ kind }) => kind === 'single-choice')
    if (!choice) throw new Error('The fixture has no choice')
    const question = { ...choice, options: choice.options.map((option) => (option.isKey ? option : { ...option, text: other.answer })) }
    const wrong = question.options.find(({ isKey }) => !isKey)?.id ?? ''
    const keyPointId = choice.keyPointId === other.keyPointId ? own.keyPointId : choice.keyPointId
    expect(confusedWith({ keyPointId, failed: [{ question, response: { type: 'option', optionId: wrong } }], keyPoints, related })).toEqual([{ keyPointId: other.keyPointId, times: 1 }])
  })
  it('leaves out an answer that several others have', () => {
    const doubled = keyPoints.map((keyPoint) => (keyPoint.id === own.keyPointId ? keyPoint : { ...keyPoint, evidence: [], asks: keyPoint.asks.map((ask) => ({ ...ask, answer: 'Beijing' })) }))
    const failed = [{ question: own, response: { type: 'typed' as const, text: 'Beijing' } }]
    expect(confusedWith({ keyPointId: own.keyPointId, failed, keyPoints: doubled, related: relatedKeyPoints(doubled) })).toEqual([])
  })
})

describe('companionOf', () => {
  it('is the contrast that quotes both, where there is one', () => {
    const [one, other, contrast] = [keyPoints[0], keyPoints[1], keyPoints.find(({ kind }) => kind === 'contrast')]
    if (!one || !other || !contrast) throw new Error('The fixture has no contrast')
    const quoting = { ...contrast, evidence: [...one.evidence, ...other.evidence] }
    const all = [one, other, quoting]
    expect(companionOf(one.id, other.id, all, relatedKeyPoints(all))).toBe(contrast.id)
    expect(companionOf(one.id, contrast.id, all, relatedKeyPoints(all))).toBe(contrast.id)
  })
  it('is the other key point itself, where there is none', () => {
    expect(companionOf('a', 'b', keyPoints, new Map())).toBe('b')
  })
})
