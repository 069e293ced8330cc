import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../../core/shared/instant'
import type { Connection } from '../../../data/client.ts'
import { findQuestionsOfArticle, retireImportedArticle } from '../../../data/imported-article.ts'
import { insertLedgerEntries } from '../../../data/ledger.ts'
import { retireQuestions } from '../../../data/question.ts'

/** Whose act it is, and of which import where it is one of an import's: that one may publish again. */
type By = { accountId: string; importId?: string }

/** Retires an imported article with its key points and questions, and says so in the ledger. */
export async function takeOutOfUse(tx: Connection, articleId: string, { accountId, importId }: By, now: Instant): Promise<void> {
  const at = new Date(now)
  const asked = [...(await findQuestionsOfArticle(tx, articleId))].filter(([, { status }]) => status === 'published')
  await retireQuestions(tx, asked.map(([id]) => id), at)
  await retireImportedArticle(tx, articleId, at)
  await insertLedgerEntries(tx, asked.map(([questionId, { question }]) => ({
    id: uuidV7(), questionId, revision: question.revision, at: now, event: 'retired' as const,
    actor: { type: 'person' as const, accountId }, ruleSetVersion: null, detail: importId === undefined ? {} : { importId },
  })))
}
