import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { nameKey } from '../../core/shared/name-key'
import { insertAuditEntry } from '../../data/account.ts'
import type { AuditAction } from '../../data/audit-action.ts'
import { type Connection, database, inTransaction } from '../../data/client.ts'
import { updateSectionOfMembers } from '../../data/member.ts'
import { deleteSection, findSections, findTitlesBySection, hasSection, insertSection, lockSection, renameSection } from '../../data/section.ts'
import type { AuthorizedClassroomId, SignedIn } from '../actor'
import { AppError } from '../app-error'
import { isUuid } from '../is-uuid'

/** Makes a section. Returns its id. Throws 'name-taken', also where the names differ in capitals or spaces alone. */
export function makeSection(teacher: SignedIn, classroomId: AuthorizedClassroomId, name: string, now: Instant): Promise<string> {
  const id = uuidV7()
  return inTransaction(database(), async (tx) => {
    await requireFreeName(tx, classroomId, name, null)
    if (!(await insertSection(tx, { id, classroomId, name, createdAt: new Date(now) }))) throw nameTaken()
    await audit(tx, teacher, 'section-made', id, { classroomId, name }, now)
    return id
  })
}

/** Throws 'not-found' for what is no section of this classroom. */
export async function requireSection(classroomId: AuthorizedClassroomId, id: string): Promise<void> {
  if (!isUuid(id) || !(await hasSection(database(), classroomId, id))) throw new AppError('not-found')
}

/** Throws 'not-found' or 'name-taken'. */
export function changeSectionName(teacher: SignedIn, classroomId: AuthorizedClassroomId, id: string, name: string, now: Instant): Promise<void> {
  return inTransaction(database(), async (tx) => {
    await requireFreeName(tx, classroomId, name, id)
    if (!(await renameSection(tx, classroomId, id, name))) throw new AppError('not-found')
    await audit(tx, teacher, 'section-renamed', id, { classroomId, name }, now)
  })
}

/**
 * Removes a section; its learners stay in the class. Throws 'not-found', or 'section-in-use' while an assignment, archived or not, is given
 * to it: who it was for, and what they made of it, would be lost.
 */
export function removeSection(teacher: SignedIn, classroomId: AuthorizedClassroomId, id: string, now: Instant): Promise<void> {
  return inTransaction(database(), async (tx) => {
    await lockSection(tx, classroomId, id) // who makes an assignment for it holds it until it is there
    if ((await findTitlesBySection(tx, classroomId)).has(id)) throw new AppError('section-in-use')
    if (!(await deleteSection(tx, classroomId, id))) throw new AppError('not-found')
    await audit(tx, teacher, 'section-removed', id, { classroomId }, now)
  })
}

/**
 * Puts learners into a section, or with null into none. Returns how many there were of them in this classroom; others are passed
 * over. Throws 'not-found' for a section of another classroom.
 */
export function placeMembers(
  teacher: SignedIn, classroomId: AuthorizedClassroomId, { learnerIds, sectionId }: { learnerIds: readonly string[]; sectionId: string | null }, now: Instant,
): Promise<number> {
  return inTransaction(database(), async (tx) => {
    if (sectionId !== null && !(await hasSection(tx, classroomId, sectionId))) throw new AppError('not-found')
    const placed = await updateSectionOfMembers(tx, classroomId, learnerIds, sectionId)
    for (const learnerId of placed) await audit(tx, teacher, 'member-placed', learnerId, { classroomId, ...(sectionId === null ? {} : { section: sectionId }) }, now)
    return placed.length
  })
}

async function requireFreeName(tx: Connection, classroomId: string, name: string, exceptId: string | null): Promise<void> {
  const others = (await findSections(tx, classroomId)).filter(({ id }) => id !== exceptId)
  if (others.some((other) => nameKey(other.name) === nameKey(name))) throw nameTaken()
}

const nameTaken = () => new AppError('name-taken', { field: 'name', message: 'is the name of another section' })

function audit(tx: Connection, teacher: SignedIn, action: AuditAction, subjectId: string | null, detail: Record<string, string>, now: Instant): Promise<void> {
  return insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: teacher.userId, action, subjectId, detail })
}
