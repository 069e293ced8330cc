import type { Article } from '../../../core/article/article'
import { findImport, isSuperseded, type StoredImport } from '../../../data/article-import.ts'
import { type Connection, database } from '../../../data/client.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { isUuid } from '../../is-uuid'

export type ReadImport = StoredImport & { article: Article }

/** An import of this classroom. Throws 'not-found'. */
export async function openImport(db: Connection, classroomId: AuthorizedClassroomId, id: string): Promise<StoredImport> {
  const found = isUuid(id) ? await findImport(db, classroomId, id) : null
  if (!found) throw new AppError('not-found')
  return found
}

/** Throws 'not-found' for what is no import of this classroom. */
export async function requireImport(classroomId: AuthorizedClassroomId, id: string): Promise<void> {
  await openImport(database(), classroomId, id)
}

/** As `readProposals`, to be decided about: no newer version of its article was published. Throws 'not-found'. */
export async function openReview(db: Connection, classroomId: AuthorizedClassroomId, id: string): Promise<ReadImport> {
  const found = await readProposals(db, classroomId, id)
  if (await isSuperseded(db, found)) throw new AppError('not-found')
  return found
}

/** An import whose proposals are there. Throws 'not-found'. */
export async function readProposals(db: Connection, classroomId: AuthorizedClassroomId, id: string): Promise<ReadImport> {
  const found = await openImport(db, classroomId, id)
  const { article } = found
  if (!article || found.state === 'waiting' || found.state === 'proposing' || found.state === 'failed') throw new AppError('not-found')
  return { ...found, article }
}
