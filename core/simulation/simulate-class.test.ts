import { describe, expect, it } from 'vitest'
import { makeQuestion } from '#test/content-factory'
import { scorable } from '../question/scorable'
import { scoreResponse } from '../question/score-response'
import { DAY_MS } from '../shared/instant'
import { DEMO_MEMBERS } from './demo-members'
import { lastEvening } from './last-evening'
import { type ClassMaterial, simulateClass } from './simulate-class'
import { DEMO_DAYS } from './study-habit'

const EVENING = Date.parse('2026-03-09T17:00:00Z')
const option = (id: string, isKey: boolean) => ({ id, text: `Option ${id}`, isKey, rationale: 'Because.', evidence: { articleId: 'a', paragraph: 1, exact: 'x', prefix: '', suffix: '' } })
const options = [option('a', false), option('b', true), option('c', false)]
const question = (keyPointId: string, slot: string) => scorable(makeQuestion({ id: `${keyPointId}.single-choice.${slot}`, keyPointId, kind: 'single-choice', options }))

const ids = Array.from({ length: 40 }, (_, at) => `k${at}`)
const material: ClassMaterial = {
  keyPoints: ids.map((id, at) => ({ id, topics: [at < 5 ? 'hard' : `t${at}`], questions: [question(id, 'x'), question(id, 'y')] })),
  quizPool: ids.map((id) => question(id, 'quiz')), related: new Map(),
  referentsOf: ({ keyPointId }) => new Map([['c', { from: { type: 'term', id: keyPointId }, to: { type: 'term', id: 'other' } }]]),
}
const simulate = (seed: string, members = DEMO_MEMBERS.slice(0, 6)) => (
  simulateClass({ material, members, seed, lastEveningAt: EVENING, dayRule: { timeZone: 'UTC', rolloverHour: 4 } }))

describe('the simulated class', () => {
  it('gives the same answers and attempts for the same seed, and others for another', () => {
    const [one, again, other] = [simulate('a'), simulate('a'), simulate('b')]
    expect(again.members).toEqual(one.members)
    expect(other.members).not.toEqual(one.members)
  })

  it('does not let one member change what another answers', () => {
    const [all, alone] = [simulate('a'), simulate('a', DEMO_MEMBERS.slice(2, 3))]
    expect(alone.members[0]).toEqual(all.members[2])
  })

  it('answers in order of time, on the sixty days, scored as the response scores', () => {
    for (const { answers, attempts } of simulate('a').members) {
      for (const [at, { correctedAt, response, score, keyPointId, questionId }] of answers.entries()) {
        expect(correctedAt).toBeGreaterThan(answers[at - 1]?.correctedAt ?? EVENING - DEMO_DAYS * DAY_MS)
        expect(correctedAt).toBeLessThan(EVENING + DAY_MS)
        expect(scoreResponse(question(keyPointId, questionId.endsWith('x') ? 'x' : 'y'), response)).toEqual(score)
      }
      for (const { attempt, quiz } of attempts) {
        expect(attempt.startedAt).toBeGreaterThanOrEqual(quiz.opensAt)
        expect(attempt.submittedAt).toBeLessThan(quiz.closesAt)
        expect(attempt.responses.map((each) => each.question.id).sort()).toEqual(quiz.items.map(({ id }) => id).sort())
      }
    }
  })

  it('lets the strongest prefer a distractor to the key of the contested question', () => {
    const { members, traps } = simulate('a', [...DEMO_MEMBERS])
    const strong = members.filter(({ member }) => member.ability > 0.25 && member.habit !== 'not-started')
    const chosen = strong.flatMap(({ answers }) => {
      const first = answers.find(({ questionId }) => questionId === traps.contested?.questionId)
      return first?.response.type === 'option' ? [first.response.optionId] : []
    })
    expect(chosen.filter((id) => id === traps.contested?.optionId).length).toBeGreaterThan(chosen.length / 2)
  })

  it('has no quiz where there are too few questions for it', () => {
    expect(simulateClass({ material: { ...material, quizPool: [] }, members: DEMO_MEMBERS.slice(0, 1), seed: 'a', lastEveningAt: EVENING, dayRule: { timeZone: 'UTC', rolloverHour: 4 } }).quizzes).toEqual([])
  })
})

describe('lastEvening', () => {
  it.each([
    ['2026-03-10T09:00:00Z', 'UTC', '2026-03-09T17:00:00Z'],
    ['2026-03-10T22:30:00Z', 'UTC', '2026-03-09T17:30:00Z'],
    ['2026-03-10T23:30:00Z', 'UTC', '2026-03-10T17:30:00Z'],
    ['2026-03-10T09:00:00Z', 'Asia/Seoul', '2026-03-09T08:00:00Z'],
  ])('of %s in %s began at %s', (now, timeZone, began) => {
    expect(new Date(lastEvening(Date.parse(now), timeZone)).toISOString()).toBe(new Date(began).toISOString())
  })
})
