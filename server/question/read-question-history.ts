import type { Freshness } from '../../core/question/freshness'
import type { LedgerEntry } from '../../core/question/ledger'
import type { PracticeQuestion } from '../../core/question/practice-question'
import { projectPracticeQuestion } from '../../core/question/project-practice-question'
import type { Question } from '../../core/question/question'
import { articlesQuotedBy } from '../../core/question/articles-quoted-by'
import type { Instant } from '../../core/shared/instant'
import { findArticleVersions, findNamedArticles } from '../../data/article.ts'
import { type Database, database } from '../../data/client.ts'
import { findInvalidations, findLedger } from '../../data/ledger.ts'
import { findRevisions, findStanding } from '../../data/question.ts'

export type RevisionInHistory = {
  revision: string
  publishedAt: Instant
  isCurrent: boolean
  /** null while nobody found it wrong. */
  invalidated: { at: Instant; reason: string } | null
  /** As it was asked, with the passages of the article versions that it was published against. */
  question: PracticeQuestion
}

/** All that is known of a question: how it stands, each revision, and who did what when. */
export type QuestionHistory = {
  questionId: string
  status: 'published' | 'retired'
  freshness: Freshness
  /** Built-in, and edited here: loading the content leaves it as it is. */
  isForked: boolean
  /** Newest first. */
  revisions: RevisionInHistory[]
  /** Oldest first. */
  ledger: LedgerEntry[]
}

/** The history of a question, for who may see it; null when none of this id was ever published. */
export async function readQuestionHistory(questionId: string): Promise<QuestionHistory | null> {
  const db = database()
  const standing = await findStanding(db, questionId)
  if (!standing) return null
  const [revisions, ledger, invalidations] = await Promise.all([
    findRevisions(db, questionId), findLedger(db, questionId), findInvalidations(db, questionId),
  ])
  return {
    questionId, status: standing.status, freshness: standing.freshness, isForked: standing.isForked, ledger,
    revisions: await Promise.all(revisions.toReversed().map(async ({ question, publishedAt }) => {
      const { revision } = question
      const invalidation = invalidations.find((each) => each.revision === revision)
      return {
        revision, publishedAt, isCurrent: revision === standing.currentRevision,
        invalidated: invalidation ? { at: invalidation.invalidatedAt.getTime(), reason: invalidation.reason } : null,
        question: await asPublished(db, question, ledger),
      }
    })),
  }
}

/** With the article versions that its newest gate was passed against; where the ledger knows none, with today's. */
async function asPublished(db: Database, question: Question, ledger: readonly LedgerEntry[]): Promise<PracticeQuestion> {
  const passed = ledger.findLast(({ revision, detail }) => revision === question.revision && detail.articleVersions)
  const wanted = Object.entries(passed?.detail.articleVersions ?? {}).map(([articleId, contentHash]) => ({ articleId, contentHash }))
  const versions = await findArticleVersions(db, wanted)
  return projectPracticeQuestion(question, versions.length > 0 ? versions : await findNamedArticles(db, articlesQuotedBy(question)))
}
