import { FORM_OF_KIND } from '../question/question'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../shared/instant'
import { seededRandom } from '../shared/seeded-random'
import { seededShuffle } from '../shared/seeded-shuffle'
import type { DemoMember } from './demo-members'
import type { Answerer, GradableQuestion } from './simulated-answerer'
import type { GivenAnswer } from './simulated-study'
import { DEMO_DAYS, QUIZ_DAYS } from './study-habit'

export const QUIZ_LIMIT_MINUTES = 20
const QUIZ_ITEMS = 12
/** A quiz opens in the morning before the evening of its day and stays open so long. */
const OPENS_BEFORE_MS = 9 * HOUR_MS
const OPEN_DAYS = 2
/** Of a hundred members, so many forget a quiz, and so many are stopped by the clock. */
const FORGOTTEN = 0.06
const TIMED_OUT = 0.07

export type SimulatedQuiz = { day: number; opensAt: Instant; closesAt: Instant; items: readonly GradableQuestion[] }

export type SimulatedAttempt = {
  startedAt: Instant
  submittedAt: Instant
  isTimedOut: boolean
  /** In the order in which this learner has them; null: not answered. */
  responses: readonly { question: GradableQuestion; answered: (GivenAnswer & { answeredAt: Instant }) | null }[]
}

/** The quizzes of the demonstration, of different questions with something to choose. None where there are too few questions. */
export function planQuizzes(pool: readonly GradableQuestion[], seed: string, startAt: Instant): SimulatedQuiz[] {
  const choices = seededShuffle(pool.filter(({ kind }) => FORM_OF_KIND[kind] === 'recognition'), `${seed} quizzes`)
  return QUIZ_DAYS.flatMap((day, at) => {
    const items = choices.slice(at * QUIZ_ITEMS, (at + 1) * QUIZ_ITEMS)
    const opensAt = startAt + day * DAY_MS - OPENS_BEFORE_MS
    return items.length < QUIZ_ITEMS ? [] : [{ day, opensAt, closesAt: opensAt + OPEN_DAYS * DAY_MS, items }]
  })
}

/** Whether a member comes to a quiz: not who never began, or has stopped by then; now and then somebody forgets. */
export function comesTo(quiz: SimulatedQuiz, { habit, name }: DemoMember, seed: string): boolean {
  if (habit === 'not-started' || (habit === 'stopped' && quiz.day > DEMO_DAYS - 14)) return false
  return seededRandom(`${seed} ${name} comes on ${quiz.day}`)() >= FORGOTTEN
}

/** One attempt, begun in the afternoon of the quiz's day; who is stopped by the clock leaves the last questions open. */
export function attemptQuiz(quiz: SimulatedQuiz, member: DemoMember, seed: string, answer: Answerer): SimulatedAttempt {
  const random = seededRandom(`${seed} ${member.name} takes ${quiz.day}`)
  const startedAt = quiz.opensAt + (4 + 4 * random()) * HOUR_MS
  const isTimedOut = random() < TIMED_OUT
  const items = seededShuffle(quiz.items, `${seed} ${member.name} order ${quiz.day}`)
  const answerable = isTimedOut ? items.length - 2 : items.length
  const pace = isTimedOut ? (QUIZ_LIMIT_MINUTES * MINUTE_MS * 0.95) / answerable : (20 + 30 * random()) * 1000
  const responses = items.map((question, at) => {
    const answeredAt = Math.round(startedAt + (at + 1) * pace)
    return { question, answered: at < answerable ? { ...answer(question, answeredAt), durationMs: Math.round(pace), answeredAt } : null }
  })
  const submittedAt = isTimedOut ? startedAt + QUIZ_LIMIT_MINUTES * MINUTE_MS : startedAt + (items.length + 0.5) * pace
  return { startedAt: Math.round(startedAt), submittedAt: Math.round(submittedAt), isTimedOut, responses }
}
