import type { Instant } from '../../../core/shared/instant'
import { findAssignments } from '../../../data/assignment.ts'
import { database } from '../../../data/client.ts'
import { countAnswers, findAttemptsWithAnswers } from '../../../data/gradebook.ts'
import { type FilteredLearner, findLearnersOf } from '../../../data/member.ts'
import type { AuthorizedClassroomId } from '../../actor'
import type { SheetRow } from '../../spreadsheet/sheet'
import { handInExpired } from '../assignment/quiz/hand-in-expired'
import type { GradebookFilter } from './gradebook-filter'
import { type AnswerInWords, type AttemptInWords, attemptsInWords } from './read-learner-work'

/** docs/class-exports.md says what each column holds. */
export const ANSWER_COLUMNS = [
  'learner', 'section', 'assignment', 'assignmentId', 'attempt', 'startedAt', 'submittedAt', 'isTimedOut', 'position', 'questionId', 'revision', 'question',
  'answer', 'key', 'earned', 'possible', 'counts', 'answeredAt', 'durationMs',
] as const

const LEARNERS_A_PAGE = 50

type Quiz = { id: string; title: string }
export type AnswerExport = { count: number; pages: () => AsyncGenerator<SheetRow[]> }

/** Every answer of every attempt that the filter lets through: how many there are, and their rows a page at a time, the column names first. */
export async function exportAnswers(classroomId: AuthorizedClassroomId, filter: GradebookFilter, now: Instant): Promise<AnswerExport> {
  const db = database()
  await handInExpired({ classroomId }, now)
  const [learners, assignments] = await Promise.all([findLearnersOf(db, classroomId, filter), findAssignments(db, classroomId)])
  const quizzes = assignments.filter(({ id, kind }) => kind === 'quiz' && filter.kind !== 'study' && (filter.assignment ?? id) === id)
  const count = await countAnswers(db, quizzes.map(({ id }) => id), learners.map(({ id }) => id))
  return { count, pages: () => pagesOf(quizzes, learners) }
}

async function* pagesOf(quizzes: readonly Quiz[], learners: readonly FilteredLearner[]): AsyncGenerator<SheetRow[]> {
  yield [ANSWER_COLUMNS]
  for (const quiz of quizzes) {
    for (let from = 0; from < learners.length; from += LEARNERS_A_PAGE) {
      const page = learners.slice(from, from + LEARNERS_A_PAGE)
      const attempts = await findAttemptsWithAnswers(database(), quiz.id, page.map(({ id }) => id))
      const inWords = await attemptsInWords(attempts)
      const byLearner = new Map(page.map(({ id }) => [id, inWords.filter((_, at) => attempts[at]?.learnerId === id)]))
      yield page.flatMap((learner) => (byLearner.get(learner.id) ?? []).flatMap((attempt) => attempt.answers.map((answer) => rowOf(quiz, learner, attempt, answer))))
    }
  }
}

function rowOf(quiz: Quiz, learner: FilteredLearner, attempt: AttemptInWords, answer: AnswerInWords): SheetRow {
  return [
    learner.name, learner.section, quiz.title, quiz.id, attempt.number, instant(attempt.startedAt), instant(attempt.submittedAt), attempt.isTimedOut,
    answer.position, answer.questionId, answer.revision, answer.stem, answer.response, answer.key, answer.earned, 1, answer.counts,
    instant(answer.answeredAt), answer.durationMs,
  ]
}

function instant(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
