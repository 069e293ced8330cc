import { v7 as uuidV7 } from 'uuid'
import type { Question } from '#core/question/question'
import { type Database, inTransaction } from '#data/client'
import { saveQuestions } from '#data/question'
import { makeKeyPoint, makeQuestion } from '../content-factory'

const MINUTE_MS = 60_000

/** Stored questions of one key point that a quiz can be made of. */
export async function storeQuestions(db: Database, count: number, at: number): Promise<Question[]> {
  const questions = Array.from({ length: count }, (_, n) => makeQuestion({ id: `quiz-kp.single-choice.${n}`, keyPointId: 'quiz-kp', revision: n.toString(16).padStart(16, '0'), stem: `Question ${n + 1}?` }))
  const { id, ...body } = makeKeyPoint('quiz-kp', 'A key point.')
  await db.keyPoint.create({ data: { id, position: 0, revision: 'r', articleIds: [], body: JSON.parse(JSON.stringify({ id, ...body })), status: 'published', updatedAt: new Date(at) } })
  await inTransaction(db, (tx) => saveQuestions(tx, questions, 1, new Date(at)))
  return questions
}

/** A published quiz on these questions, open for a day. */
export async function makeQuiz(
  db: Database, classroomId: string, questions: readonly Question[], { title = 'Quiz', opensAt, sectionId = null }: { title?: string; opensAt: number; sectionId?: string | null },
): Promise<string> {
  const id = uuidV7()
  const at = new Date(opensAt)
  await db.assignment.create({
    data: {
      id, classroomId, kind: 'quiz', title, sectionId, createdAt: at, publishedAt: at, opensAt: at, closesAt: new Date(opensAt + 24 * 60 * MINUTE_MS),
      attemptsAllowed: 3, keysShown: 'after_close', scopeIds: [], keyPointIds: [],
      items: { create: questions.map(({ id: questionId, revision }, position) => ({ position, questionId, revision })) },
    },
  })
  return id
}

/** An attempt with a right, a wrong (false) or no answer (null) to each question; handed in unless it is under way. */
export async function makeAttempt(
  db: Database, { learnerId, assignmentId, questions, isRight, startedAt, number = 1, submittedAt = startedAt + MINUTE_MS }: {
    learnerId: string; assignmentId: string; questions: readonly Question[]; isRight: readonly (boolean | null)[]; startedAt: number; number?: number; submittedAt?: number | null
  },
): Promise<void> {
  const right = isRight.filter((each) => each === true).length
  const id = uuidV7()
  await db.attempt.create({
    data: {
      learnerId, id, assignmentId, number, startedAt: new Date(startedAt), endsAt: new Date(startedAt + 60 * MINUTE_MS),
      submittedAt: submittedAt === null ? null : new Date(submittedAt), earned: submittedAt === null ? null : right, possible: submittedAt === null ? null : isRight.length,
    },
  })
  await db.attemptResponse.createMany({
    data: questions.slice(0, isRight.length).map(({ id: questionId, revision, options }, position) => {
      const given = isRight[position] ?? null
      const optionId = options.find((option) => option.isKey === given)?.id ?? ''
      return {
        learnerId, attemptId: id, position, questionId, revision,
        ...(given === null ? {} : { response: { type: 'option', optionId }, answeredAt: new Date(startedAt + 30_000), durationMs: 30_000, earned: given ? 1 : 0 }),
      }
    }),
  })
}
