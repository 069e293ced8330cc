import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { INPUT_OF_KIND, type Question } from '#core/question/question'
import { insertAssignment } from '#data/assignment'
import { insertAttempt, saveAttemptResponse, submitAttempt } from '#data/attempt'
import { insertClassroom } from '#data/classroom'
import type { Database } from '#data/client'
import { insertInvalidation } from '#data/ledger'
import { findPublishedQuestions } from '#data/question'
import type { AuthorizedClassroomId, AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { EVERYBODY } from '#server/audience'
import { makeContent } from '../../../test/content-factory'
import { makeLearner } from '../../../test/factories/make-learner'
import { respond } from '../../../test/factories/respond'
import { openAppDatabase } from '../../../test/app-database'
import { getQuizAnalysis } from './get-quiz-analysis'
import { readOrder } from './question-order'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const HOUR_MS = 3_600_000
const ORDER = readOrder('n')

let db: Database
let teacherId: AuthorizedLearnerId
let questions: Question[]
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  questions = (await findPublishedQuestions(db, EVERYBODY)).filter(({ kind }) => INPUT_OF_KIND[kind] === 'choose-one').slice(0, 3)
  teacherId = await makeLearner(db, NOW)
  return app.close
})

/** A quiz on three questions; `results` a row a learner and attempt: which were right, - for a blank. */
async function aQuiz(results: readonly (readonly string[])[]) {
  const learnerIds: string[] = []
  for (const _ of results) learnerIds.push(await makeLearner(db, NOW))
  const [classroomId, id] = [uuidV7() as AuthorizedClassroomId, uuidV7()]
  await insertClassroom(db, { id: classroomId, name: 'Class', teacherId, isDemo: false, createdAt: new Date(NOW), learnerIds })
  await insertAssignment(db, {
    id, classroomId, kind: 'quiz', title: 'Quiz', sectionId: null, createdAt: NOW, archivedAt: null, opensAt: NOW, closesAt: NOW + HOUR_MS,
    drawn: null, attemptsAllowed: 2, timeLimitMinutes: null, isShuffled: false, keysShown: 'after-close',
  }, teacherId, questions.map((question, position) => ({ position, questionId: question.id, revision: question.revision })))
  for (const [learner, attempts] of results.entries()) {
    for (const [number, row] of attempts.entries()) {
      const [learnerId, attemptId] = [learnerIds[learner] ?? '', uuidV7()]
      const attempt = { learnerId, id: attemptId, assignmentId: id, number: number + 1, startedAt: NOW, endsAt: NOW + HOUR_MS, submittedAt: null, isTimedOut: false, earned: null, possible: null }
      await insertAttempt(db, attempt, questions.map((question) => ({ questionId: question.id, revision: question.revision })))
      for (const [position, sign] of [...row].entries()) {
        const question = questions[position]
        if (sign === '-' || !question) continue
        await saveAttemptResponse(db, { learnerId, attemptId, position }, { response: respond(question, sign === '1'), score: { type: 'scored', earned: sign === '1' ? 1 : 0, possible: 1 }, answeredAt: NOW, durationMs: null })
      }
      if (row.length > 0) await submitAttempt(db, learnerId, attemptId, NOW, false)
    }
  }
  return { classroomId, id }
}

describe('the analysis of a quiz', () => {
  it('takes each learner’s first finished attempt, a blank as wrong, and leaves out what is under way', async () => {
    const { classroomId, id } = await aQuiz([['111', '000'], ['110'], ['100'], ['0-0', '111'], ['']])
    const { figures, items, isDrawn } = await getQuizAnalysis(classroomId, id, ORDER, NOW)
    expect(isDrawn).toBe(false)
    expect(figures).toMatchObject({ n: 4, leftOut: 0, mean: 1.5 })
    expect(figures.cronbachAlpha).toBeCloseTo(3 / 4, 9) // as worked out in core/statistics/analyse-quiz.test.ts
    expect(items.map((item) => [item.figures.n, item.figures.facility?.value])).toEqual([[4, 3 / 4], [4, 2 / 4], [4, 1 / 4]])
  })

  it('is of this class’s quizzes alone', async () => {
    const [one, other] = [await aQuiz([['111']]), await aQuiz([['111']])]
    await expect(getQuizAnalysis(one.classroomId, other.id, ORDER, NOW)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getQuizAnalysis(one.classroomId, 'no-such-id', ORDER, NOW)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('takes an item that was found wrong off the form', async () => {
    const { classroomId, id } = await aQuiz([['110'], ['001']])
    const [first] = questions
    await insertInvalidation(db, { questionId: first?.id ?? '', revision: first?.revision ?? '', reason: 'The key is wrong.', actorId: null, invalidatedAt: new Date(NOW) })
    const { figures, items } = await getQuizAnalysis(classroomId, id, ORDER, NOW)
    expect(items).toHaveLength(2)
    expect(figures).toMatchObject({ n: 2, mean: 1 })
  })
})
