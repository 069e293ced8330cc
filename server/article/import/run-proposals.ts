import type { ImportProposals } from '../../../core/question/generate/import-proposals'
import type { Draft } from '../../../core/question/draft'
import { failImport, findImportById, readyImport, type ReadyImport, type StoredImport, startImport } from '../../../data/article-import.ts'
import { type Database, database, inTransaction } from '../../../data/client.ts'
import { now } from '../../clock'
import { PROPOSE_LIMIT_MS, type Proposed, proposeInProcess } from './propose-in-process'
import { carryOver } from './carry-over'

/** A run that began so long ago was killed, with the app or by somebody: another may begin. */
export const KILLED_AFTER_MS = PROPOSE_LIMIT_MS + 30_000

const shared = globalThis as typeof globalThis & { hoedamImports?: Promise<void> }

/** Has the proposals of an import made, after those that were asked for before: one at a time leaves a processor to the app. Never rejects. */
export function runProposals(importId: string, db: Database = database(), propose = proposeInProcess): Promise<void> {
  const before = shared.hoedamImports ?? Promise.resolve()
  const run = before.then(() => runOne(importId, db, propose)).catch((error: unknown) => console.error('The proposals of an import could not be made:', error))
  shared.hoedamImports = run
  return run
}

async function runOne(importId: string, db: Database, propose: typeof proposeInProcess): Promise<void> {
  const startedAt = new Date(now())
  if (!(await startImport(db, importId, startedAt, new Date(startedAt.getTime() - KILLED_AFTER_MS)))) return
  const imported = await findImportById(db, importId)
  if (!imported) return
  const result = await propose(sourceOf(imported)).catch((): Proposed => ({ type: 'failed', reason: 'broken' }))
  if (result.type === 'failed') return failImport(db, importId, startedAt, result.reason)
  const { proposals } = result
  if (proposals.article.paragraphs.length === 0) return failImport(db, importId, startedAt, 'no-text')
  const ready = await withCarriedOver(db, imported, proposals)
  await inTransaction(db, (tx) => readyImport(tx, importId, startedAt, ready))
}

function sourceOf({ articleId, text, format, title, author, publishedOn, outlet }: StoredImport) {
  return { articleId, text, format: format === 'markdown' ? 'markdown' as const : 'text' as const, given: { title, author, publishedOn, outlet } }
}

function withCarriedOver(db: Database, imported: StoredImport, { article, terms, keyPoints, questions }: ImportProposals): ReadyImport | Promise<ReadyImport> {
  const drafts = questions.map(({ question, findings }): Draft => ({ question, findings, decision: 'open', isReserved: false, isEdited: false, freshness: null }))
  const ready = { article, terms, keyPoints, drafts }
  return imported.isUpdate ? carryOver(db, imported.articleId, ready) : ready
}
