import { v7 as uuidV7 } from 'uuid'
import { importedArticleId } from '../../../core/article/imported-article-id'
import { importTextProblem } from '../../../core/article/import-text-problem'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { findPublishedImport, type ImportSource, insertImport } from '../../../data/article-import.ts'
import { database, inTransaction } from '../../../data/client.ts'
import { countImport } from '../../account/attempt-limits'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import { AppError } from '../../app-error'
import type { ArticleContentType } from '../fetch/fetch-under'
import { fetchArticle } from '../fetch-article'
import { type ReadSource, readSource } from '../read-source/read-source'
import { Unusable } from '../read-source/unusable'
import type { ImportDetails } from './import-schema'
import { runProposals } from './run-proposals'

type Brought = { source: ImportSource; sourceName: string | null; field: 'text' | 'file' | 'url'; details: ImportDetails; read: () => Promise<ReadSource> }

/** Takes a pasted text in and has the proposals begun. Throws 'invalid-input' with what is wrong with the text, 'too-many-attempts', 'not-found' for an unknown article. */
export function importPaste(teacher: SignedIn, classroomId: AuthorizedClassroomId, text: string, details: ImportDetails, now: Instant): Promise<{ id: string }> {
  return take(teacher, classroomId, { source: 'paste', sourceName: null, field: 'text', details, read: async () => ({ source: text, format: 'text' }) }, now)
}

/** As `importPaste`, of a file; `name` is its own, whose ending counts. */
export function importFile(teacher: SignedIn, classroomId: AuthorizedClassroomId, name: string, bytes: Uint8Array, details: ImportDetails, now: Instant): Promise<{ id: string }> {
  return take(teacher, classroomId, { source: 'file', sourceName: name, field: 'file', details, read: () => readSource(name, bytes) }, now)
}

const NAME_OF_TYPE: Readonly<Record<ArticleContentType, string>> = {
  'text/html': 'page.html', 'text/plain': 'page.txt', 'application/pdf': 'page.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'page.docx',
}

/** As `importPaste`, of what is at an address. `invalid-input` says why it was not fetched by the reason's code. */
export async function importUrl(teacher: SignedIn, classroomId: AuthorizedClassroomId, url: string, details: ImportDetails, now: Instant): Promise<{ id: string }> {
  const read = async (): Promise<ReadSource> => {
    const fetched = await fetchArticle(url)
    if (fetched.type === 'refused') throw new AppError('invalid-input', { field: 'url', message: fetched.reason })
    return readSource(NAME_OF_TYPE[fetched.contentType], fetched.bytes)
  }
  return take(teacher, classroomId, { source: 'url', sourceName: url, field: 'url', details, read }, now)
}

async function take(teacher: SignedIn, classroomId: AuthorizedClassroomId, { source, sourceName, field, details, read }: Brought, now: Instant): Promise<{ id: string }> {
  const { articleId, ...given } = details
  if (articleId !== undefined && !(await findPublishedImport(database(), classroomId, articleId))) throw new AppError('not-found')
  await countImport(teacher.userId)
  const text = await readOrRefuse(field, read)
  const problem = importTextProblem(text.source)
  if (problem) throw new AppError('invalid-input', { field, message: problem })
  const id = uuidV7()
  const at = new Date(now)
  const own = articleId ?? importedArticleId(id)
  await inTransaction(database(), async (tx) => {
    await insertImport(tx, {
      id, classroomId, createdById: teacher.userId, createdAt: at, source, sourceName,
      articleId: own, isUpdate: articleId !== undefined, ...given, format: text.format, text: text.source,
    })
    await insertAuditEntry(tx, { id: uuidV7(), at, actorId: teacher.userId, action: 'import-made', subjectId: own, detail: { classroomId, importId: id, source } })
  })
  void runProposals(id)
  return { id }
}

async function readOrRefuse(field: string, read: () => Promise<ReadSource>): Promise<ReadSource> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Unusable) throw new AppError('invalid-input', { field, message: error.message })
    throw error
  }
}
