import { v7 as uuidV7 } from 'uuid'
import { DAY_MS, type Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { type ClassroomChanges, updateClassroom } from '../../data/classroom.ts'
import { database, inTransaction } from '../../data/client.ts'
import type { AuthorizedClassroomId, SignedIn } from '../actor'
import { randomJoinCode } from '../account/random-secret'
import type { ClassroomChangesInput } from './classroom-schema'

/** Asks for approval or not, archives a classroom or takes it out again. An archived one cannot be joined. */
export function changeClassroom(teacher: SignedIn, id: AuthorizedClassroomId, input: ClassroomChangesInput, now: Instant): Promise<void> {
  const { isArchived, needsApproval } = input
  return change(teacher, id, {
    ...(needsApproval === undefined ? {} : { needsApproval }),
    ...(isArchived === undefined ? {} : { archivedAt: isArchived ? new Date(now) : null }),
  }, 'classroom-changed', now)
}

export type JoinCode = { code: string; endsAt: string }

/** Gives a classroom a new code for so many days; the old one stops at once. null days: nobody can join any more. */
export async function renewJoinCode(teacher: SignedIn, id: AuthorizedClassroomId, days: number | null, now: Instant): Promise<JoinCode | null> {
  const joinCode = days === null ? null : randomJoinCode()
  const joinCodeEndsAt = days === null ? null : new Date(now + days * DAY_MS)
  await change(teacher, id, { joinCode, joinCodeEndsAt }, 'class-code-renewed', now)
  return joinCode === null || joinCodeEndsAt === null ? null : { code: joinCode, endsAt: joinCodeEndsAt.toISOString() }
}

function change(teacher: SignedIn, id: AuthorizedClassroomId, changes: ClassroomChanges, action: string, now: Instant): Promise<void> {
  return inTransaction(database(), async (tx) => {
    await updateClassroom(tx, id, changes)
    await insertAuditEntry(tx, {
      id: uuidV7(), at: new Date(now), actorId: teacher.userId, action, subjectId: id, detail: { changed: Object.keys(changes).join(' ') },
    })
  })
}
