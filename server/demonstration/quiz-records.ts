import type { Instant } from '../../core/shared/instant'
import { MINUTE_MS } from '../../core/shared/instant'
import type { SimulatedClass, SimulatedMember } from '../../core/simulation/simulate-class'
import { QUIZ_LIMIT_MINUTES } from '../../core/simulation/simulated-quiz'
import type { AttemptRecord, QuizRecord } from '../../data/demonstration.ts'

/** The quizzes of a simulated class as they are to stand in the database, closed, with the attempts at them. */
export function quizRecords(simulated: SimulatedClass, place: {
  classroomId: string; teacherId: string; learnerIdOf: ReadonlyMap<SimulatedMember, string>; idAt: (at: Instant) => string
}): QuizRecord[] {
  const { classroomId, teacherId, learnerIdOf, idAt } = place
  return simulated.quizzes.map((quiz, at) => {
    const opensAt = new Date(quiz.opensAt)
    const attempts = simulated.members.flatMap((member) => {
      const attempt = member.attempts.find((each) => each.quiz === quiz)?.attempt
      const learnerId = learnerIdOf.get(member)
      if (!attempt || learnerId === undefined) return []
      const { startedAt, submittedAt, isTimedOut, responses } = attempt
      return [{
        id: idAt(startedAt), learnerId, isTimedOut, startedAt: new Date(startedAt), submittedAt: new Date(submittedAt),
        endsAt: new Date(Math.min(quiz.closesAt, startedAt + QUIZ_LIMIT_MINUTES * MINUTE_MS)),
        responses: responses.map(({ question, answered }): AttemptRecord['responses'][number] => ({
          questionId: question.id, revision: question.revision,
          answered: answered && { response: answered.response, score: answered.score, durationMs: answered.durationMs, answeredAt: new Date(answered.answeredAt) },
        })),
      }]
    })
    return {
      assignment: {
        id: idAt(quiz.opensAt), classroomId, createdById: teacherId, kind: 'quiz', title: `Quiz ${at + 1}`, createdAt: opensAt, publishedAt: opensAt,
        opensAt, closesAt: new Date(quiz.closesAt), attemptsAllowed: 1, timeLimitMinutes: QUIZ_LIMIT_MINUTES, isShuffled: true, keysShown: 'after_close',
      },
      items: quiz.items.map(({ id: questionId, revision }) => ({ questionId, revision })),
      attempts,
    }
  })
}
