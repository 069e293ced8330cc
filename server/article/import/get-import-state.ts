import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { findLastBegun, type ImportState, type StoredImport } from '../../../data/article-import.ts'
import { database } from '../../../data/client.ts'
import { countImport } from '../../account/attempt-limits'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import { openImport } from './open-import'
import { KILLED_AFTER_MS, runProposals } from './run-proposals'

export type ImportProgress = {
  state: ImportState
  label: string | null
  failure: string | null
  /** Nobody works on it any more: it can be begun again. */
  isStuck: boolean
}

/** How far an import has come. Throws 'not-found'. */
export async function getImportState(classroomId: AuthorizedClassroomId, importId: string, now: Instant): Promise<ImportProgress> {
  const found = await openImport(database(), classroomId, importId)
  const { state, article, title, failure } = found
  return { state, label: article?.label ?? title, failure, isStuck: await isStuck(found, now) }
}

/**
 * Whether nobody works on an import, or will. One run follows the other, so one that waits is stuck only when none has begun for as long as a run can
 * take: whoever had it in line was killed.
 */
async function isStuck({ state, startedAt, createdAt }: StoredImport, now: Instant): Promise<boolean> {
  const isLongAgo = (at: Date | null) => at === null || now - at.getTime() > KILLED_AFTER_MS
  if (state === 'proposing') return isLongAgo(startedAt)
  if (state === 'waiting') return isLongAgo(createdAt) && isLongAgo(await findLastBegun(database()))
  return state === 'failed'
}

/**
 * Has the proposals of an import made again, where they failed or were killed; it counts as bringing one in. Does nothing while they are being made, or
 * when they are there. Throws 'not-found', 'too-many-attempts'.
 */
export async function restartImport(teacher: SignedIn, classroomId: AuthorizedClassroomId, importId: string, now: Instant): Promise<void> {
  const found = await openImport(database(), classroomId, importId)
  if (!(await isStuck(found, now))) return
  await countImport(teacher.userId)
  await insertAuditEntry(database(), {
    id: uuidV7(), at: new Date(now), actorId: teacher.userId, action: 'import-restarted', subjectId: found.articleId, detail: { classroomId, importId },
  })
  void runProposals(importId)
}
