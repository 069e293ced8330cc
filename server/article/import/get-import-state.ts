import type { Instant } from '../../../core/shared/instant'
import type { ImportState } from '../../../data/article-import.ts'
import { database } from '../../../data/client.ts'
import type { AuthorizedClassroomId } from '../../actor'
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
  const { state, article, title, failure, startedAt, createdAt } = await openImport(database(), classroomId, importId)
  const isRunning = state === 'waiting' || state === 'proposing'
  const since = startedAt ?? createdAt
  return { state, label: article?.label ?? title, failure, isStuck: state === 'failed' || (isRunning && now - since.getTime() > KILLED_AFTER_MS) }
}

/** Has the proposals of an import made again, where they failed or were killed. Does nothing while they are being made, or when they are there. Throws 'not-found'. */
export async function restartImport(classroomId: AuthorizedClassroomId, importId: string): Promise<void> {
  await openImport(database(), classroomId, importId)
  void runProposals(importId)
}
