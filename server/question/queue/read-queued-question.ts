import type { StaleReason } from '../../../core/question/freshness'
import type { PracticeQuestion } from '../../../core/question/practice-question'
import type { Question } from '../../../core/question/question'
import type { Instant } from '../../../core/shared/instant'
import { findAccountNames } from '../../../data/account.ts'
import { database } from '../../../data/client.ts'
import { findQuestionRevisions } from '../../../data/question.ts'
import type { AuthorizedQuestion } from '../../actor'
import { AppError } from '../../app-error'
import { type QuestionHistory, readQuestionHistory } from '../read-question-history'
import { type QueuedQuestion, listAuthorQueue } from './list-author-queue'

/** All that an author needs to decide on a question. */
export type QuestionToDecide = QuestionHistory & Pick<QueuedQuestion, 'reports' | 'flags'> & {
  /** The current wording, which an edit begins with, and with its passages. */
  current: Question
  asked: PracticeQuestion
  /** Why it is paused, as it was marked last; empty while it is not. */
  staleReasons: readonly StaleReason[]
  lostQuotes: readonly { articleId: string; paragraph: number; exact: string }[]
  /** Names of the people in the ledger, by account. Deleted accounts have none. */
  names: ReadonlyMap<string, string>
}

/** A question with what speaks against it, each wording and its ledger. Throws 'not-found'. */
export async function readQueuedQuestion(question: AuthorizedQuestion, now: Instant): Promise<QuestionToDecide> {
  const db = database()
  const [history, queue] = await Promise.all([readQuestionHistory(question.id), listAuthorQueue(question.queue, now)])
  const newest = history?.revisions.find(({ isCurrent }) => isCurrent)
  const [current] = newest ? await findQuestionRevisions(db, [{ questionId: question.id, revision: newest.revision }]) : []
  if (!history || !newest || !current) throw new AppError('not-found')
  const queued = queue.find(({ questionId }) => questionId === question.id)
  const marked = history.freshness === 'fresh' ? undefined : history.ledger.findLast(({ event }) => event === 'stale' || event === 'broken')
  const people = history.ledger.flatMap(({ actor }) => (actor.type === 'person' ? [actor.accountId] : []))
  return {
    ...history, current, asked: newest.question, reports: queued?.reports ?? [], flags: queued?.flags ?? null,
    staleReasons: marked?.detail.staleReasons ?? [], lostQuotes: marked?.detail.lostQuotes ?? [],
    names: await findAccountNames(db, people),
  }
}
