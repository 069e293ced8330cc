import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { database } from '../../../data/client.ts'
import { countClassExport } from '../../account/attempt-limits'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'

/** Counts and writes down that what is known of learners leaves the app, before it does. Throws 'too-many-attempts'. */
export async function recordExport(teacher: SignedIn, classroomId: AuthorizedClassroomId, what: 'gradebook' | 'answers', rows: number, now: Instant): Promise<void> {
  await countClassExport(teacher.userId)
  await insertAuditEntry(database(), {
    id: uuidV7(), at: new Date(now), actorId: teacher.userId, action: 'class-exported', subjectId: classroomId, detail: { what, rows: String(rows) },
  })
}
