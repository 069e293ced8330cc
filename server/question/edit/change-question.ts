import { v7 as uuidV7 } from 'uuid'
import { articlesQuotedBy } from '../../../core/question/articles-quoted-by'
import { editQuestion } from '../../../core/question/edit-question'
import type { Finding } from '../../../core/question/item-lint/finding'
import { RULE_SET_VERSION } from '../../../core/question/item-lint/rule-set-version'
import type { LedgerEntry } from '../../../core/question/ledger'
import type { Question } from '../../../core/question/question'
import type { QuestionEdit } from '../../../core/question/question-edit'
import { revisionName } from '../../../core/question/revision-name'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { findContentHashes } from '../../../data/article.ts'
import type { AuditAction } from '../../../data/audit-action.ts'
import { type Connection, database, inTransaction } from '../../../data/client.ts'
import { findInvalidatedRevisions, insertLedgerEntries, lockPublication } from '../../../data/ledger.ts'
import { findPublicationState } from '../../../data/publication-state.ts'
import { type QuestionStanding, findQuestionRevisions, findRevisionNames, findStanding, forkQuestion, retireQuestions, saveQuestions } from '../../../data/question.ts'
import { closeReportsOn } from '../../../data/question-report.ts'
import type { AuthorizedQuestion } from '../../actor'
import { AppError } from '../../app-error'
import { EVERYBODY, classroomAudience } from '../../audience'
import { lintForAudience } from './lint-for-audience'

export type EditResult =
  /** Nothing was written: it was only asked what the rules say, or an error keeps it from being published. */
  | { status: 'linted' | 'refused'; findings: Finding[] }
  | { status: 'published'; revision: string; findings: Finding[] }
  /** Nothing to publish; the revision that it comes to was found wrong before; somebody else has changed the question meanwhile. */
  | { status: 'unchanged' | 'invalidated' | 'changed-meanwhile' }

type EditedRevision = { revision: string; edit: QuestionEdit; publish: boolean }

type Author = Pick<LedgerEntry, 'questionId' | 'at' | 'actor'>

/**
 * Publishes an edited question: the new revision supersedes the current one, which stays as it is for the answers that were given to
 * it. A built-in question becomes a fork. Open reports on the question are thereby dealt with. Throws 'not-found'.
 */
export async function publishEdit(question: AuthorizedQuestion, { revision, edit, publish }: EditedRevision, now: Instant): Promise<EditResult> {
  const edited = editQuestion(await requireRevision(question, revision), edit)
  if (!publish) return { status: 'linted', findings: await lintForAudience(edited, audienceOf(question)) }
  return linted<EditResult>(question, edited, { status: 'changed-meanwhile' }, async (tx, before, findings) => {
    if (before.currentRevision !== revision) return { status: 'changed-meanwhile' }
    if (edited.revision === revision && before.status === 'published' && before.freshness === 'fresh') return { status: 'unchanged' }
    if (await isInvalidated(tx, edited)) return { status: 'invalidated' }
    await publishRevision(tx, question, edited, before, now)
    return { status: 'published', revision: edited.revision, findings }
  })
}

export type AcceptResult = { status: 'accepted' } | { status: 'refused'; findings: Finding[] } | { status: 'invalidated' }

/** Has a question asked again as it is, that was paused or retired, if it passes the rules against the material of now. Throws 'not-found'. */
export async function acceptQuestion(question: AuthorizedQuestion, revision: string, now: Instant): Promise<AcceptResult> {
  const current = await requireRevision(question, revision)
  const result = await linted<AcceptResult | null>(question, current, null, async (tx, before) => {
    if (before.currentRevision !== revision) throw new AppError('not-found')
    if (await isInvalidated(tx, current)) return { status: 'invalidated' }
    await publishRevision(tx, question, current, before, now)
    return { status: 'accepted' }
  })
  if (!result) throw new AppError('not-found')
  return result
}

/** So often it is held against the rules anew while others publish; then `tooBusy` is the answer. */
const MOST_LOOKS = 3

/**
 * Writes under the lock of publication what the rules allow. They take too long to be asked under it, so it is looked whether all that they go by is still
 * as they saw it; where somebody published meanwhile they are asked again.
 */
async function linted<T>(
  question: AuthorizedQuestion, next: Question, tooBusy: T, write: (tx: Connection, before: QuestionStanding, findings: Finding[]) => Promise<T>,
): Promise<T | { status: 'refused'; findings: Finding[] }> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const seen = await findPublicationState(database())
    const findings = await lintForAudience(next, audienceOf(question))
    if (findings.some(({ severity }) => severity === 'error')) return { status: 'refused', findings }
    const written = await inTransaction(database(), async (tx) => {
      const before = await lockStanding(tx, question)
      return (await findPublicationState(tx)) === seen ? { result: await write(tx, before, findings) } : null
    })
    if (written) return written.result
  }
  return tooBusy
}

/** Takes a question out of use; its answers count as before. Open reports on it are thereby dealt with. Throws 'not-found' when it is not in use. */
export async function retireQuestion(question: AuthorizedQuestion, now: Instant): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const { status, currentRevision: revision } = await lockStanding(tx, question)
    if (status !== 'published') throw new AppError('not-found')
    await retireQuestions(tx, [question.id], new Date(now))
    await forkQuestion(tx, question.id, new Date(now)) // or the next loading would publish it again
    await insertLedgerEntries(tx, [{ ...byAuthor(question, now), id: uuidV7(), revision, event: 'retired', ruleSetVersion: null, detail: {} }])
    await note(tx, question, 'question-retired', { revision }, now)
  })
}

async function publishRevision(tx: Connection, question: AuthorizedQuestion, next: Question, before: QuestionStanding, now: Instant): Promise<void> {
  const isNew = next.revision !== before.currentRevision
  const isKnown = (await findRevisionNames(tx, [question.id])).has(revisionName({ questionId: question.id, revision: next.revision }))
  const author = byAuthor(question, now)
  const gate = { ...author, revision: next.revision, ruleSetVersion: RULE_SET_VERSION, detail: { articleVersions: await findContentHashes(tx, articlesQuotedBy(next)) } }
  await saveQuestions(tx, [next], RULE_SET_VERSION, new Date(now))
  await forkQuestion(tx, question.id, new Date(now))
  const entries: Omit<LedgerEntry, 'id'>[] = [
    ...(isNew && before.status === 'published'
      ? [{ ...author, revision: before.currentRevision, event: 'superseded' as const, ruleSetVersion: null, detail: { supersededBy: next.revision } }] : []),
    ...(isKnown ? [] : [{ ...gate, event: 'produced' as const, detail: {} }]),
    { ...gate, event: isNew || before.status === 'retired' ? 'published' : 'refreshed' },
  ]
  await insertLedgerEntries(tx, entries.map((entry) => ({ ...entry, id: uuidV7() })))
  await note(tx, question, isNew ? 'question-edited' : 'question-accepted', { revision: next.revision, ...(isNew ? { before: before.currentRevision } : {}) }, now)
}

/** The audit log, and the reports that are dealt with by this. */
async function note(tx: Connection, question: AuthorizedQuestion, action: AuditAction, detail: Record<string, string>, now: Instant): Promise<void> {
  const at = new Date(now)
  const reportsClosed = await closeReportsOn(tx, question.id, at)
  await insertAuditEntry(tx, { id: uuidV7(), at, actorId: question.editorId, action, subjectId: question.id, detail: { ...detail, reportsClosed: String(reportsClosed) } })
}

function byAuthor(question: AuthorizedQuestion, now: Instant): Author {
  return { questionId: question.id, at: now, actor: { type: 'person', accountId: question.editorId } }
}

async function lockStanding(tx: Connection, question: AuthorizedQuestion): Promise<QuestionStanding> {
  await lockPublication(tx)
  const standing = await findStanding(tx, question.id)
  if (!standing) throw new AppError('not-found')
  return standing
}

async function requireRevision(question: AuthorizedQuestion, revision: string): Promise<Question> {
  const [found] = await findQuestionRevisions(database(), [{ questionId: question.id, revision }])
  if (!found) throw new AppError('not-found')
  return found
}

async function isInvalidated(tx: Connection, { id, revision }: Question): Promise<boolean> {
  return (await findInvalidatedRevisions(tx)).has(revisionName({ questionId: id, revision }))
}

function audienceOf({ queue: { classroomId } }: AuthorizedQuestion) {
  return classroomId === null ? EVERYBODY : classroomAudience(classroomId)
}
