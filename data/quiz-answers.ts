import type { Question, Response } from '../core/question/question'
import { INPUT_OF_KIND } from '../core/question/question'
import { revisionName } from '../core/question/revision-name'
import type { QuizItemAnswers } from '../core/statistics/analyse-quiz'
import type { Connection } from './client.ts'
import { findQuestionRevisions } from './question.ts'

type Row = {
  questionId: string; revision: string
  answers: { learner: number; response: Response | null; earned: number | null; isUnscorable: boolean; durationMs: number | null }[] | null
}

/**
 * The items of a quiz that count, in the order of the form, with the answers of each active learner's first finished attempt; learners are
 * told apart by a number that leads back to nobody. The questions beside them.
 */
export async function findQuizAnswers(
  db: Connection, { classroomId, assignmentId }: { classroomId: string; assignmentId: string },
): Promise<{ items: QuizItemAnswers[]; questions: Question[] }> {
  const rows = await db.$queryRaw<Row[]>`
    WITH first AS (
      SELECT DISTINCT ON (a."learnerId") a."learnerId", a."id" FROM "Attempt" a
      JOIN "Membership" m ON m."learnerId" = a."learnerId" AND m."classroomId" = ${classroomId}::uuid AND m."status" = 'active'
      WHERE a."assignmentId" = ${assignmentId}::uuid AND a."submittedAt" IS NOT NULL ORDER BY a."learnerId", a."number"
    ), answer AS (
      SELECT r."questionId", r."revision", json_agg(json_build_object('learner', f.number, 'response', r."response", 'earned', r."earned",
        'isUnscorable', r."unscorableReason" IS NOT NULL, 'durationMs', r."durationMs")) AS answers
      FROM (SELECT *, row_number() OVER () AS number FROM first) f
      JOIN "AttemptResponse" r ON r."learnerId" = f."learnerId" AND r."attemptId" = f."id" GROUP BY 1, 2
    )
    SELECT i."questionId", i."revision", answer.answers FROM "QuizItem" i
    LEFT JOIN answer ON answer."questionId" = i."questionId" AND answer."revision" = i."revision"
    WHERE i."assignmentId" = ${assignmentId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "RevisionInvalidation" v WHERE v."questionId" = i."questionId" AND v."revision" = i."revision")
    ORDER BY i."position"`
  const questions = await findQuestionRevisions(db, rows)
  const byName = new Map(questions.map((question) => [revisionName({ questionId: question.id, revision: question.revision }), question]))
  const items = rows.flatMap(({ questionId, revision, answers }): QuizItemAnswers[] => {
    const question = byName.get(revisionName({ questionId, revision }))
    if (!question) return []
    const isChosen = INPUT_OF_KIND[question.kind].startsWith('choose')
    return [{
      questionId, revision, keyPointId: question.keyPointId, options: isChosen ? question.options : [],
      answers: (answers ?? []).map(({ learner, response, earned, isUnscorable, durationMs }) => ({
        learnerId: String(learner), points: isUnscorable ? null : earned === 1 ? 1 : 0, durationMs, chosenOptionIds: isChosen ? chosenOf(response) : null,
      })),
    }]
  })
  return { items, questions }
}

function chosenOf(response: Response | null): readonly string[] {
  if (response?.type === 'option') return [response.optionId]
  return response?.type === 'options' ? response.optionIds : []
}
