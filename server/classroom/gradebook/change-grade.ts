import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { database, inTransaction } from '../../../data/client.ts'
import { type GradeChanges, lockGrade, type StoredGrade, updateGrade } from '../../../data/grade.ts'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import type { GradeChange } from './grade-schema'
import { findWork } from './find-work'

/**
 * Says something of a learner's work: a comment, a share in place of the counted one, that it counts nowhere, or that the counted share
 * counts again. Who, before, after and why are in the audit log. Throws 'not-found' for work that is not of this classroom.
 */
export async function changeGrade(
  teacher: SignedIn, classroomId: AuthorizedClassroomId, work: { assignmentId: string; learnerId: string }, change: GradeChange, now: Instant,
): Promise<void> {
  const { assignmentId, learnerId } = work
  await findWork(classroomId, work, now)
  await inTransaction(database(), async (tx) => {
    const at = new Date(now)
    const before = await lockGrade(tx, learnerId, assignmentId, at)
    const changes = changesOf(change)
    await updateGrade(tx, learnerId, assignmentId, { ...changes, changedById: teacher.userId, changedAt: at })
    await insertAuditEntry(tx, {
      id: uuidV7(), at, actorId: teacher.userId, action: ACTIONS[change.change], subjectId: learnerId,
      detail: {
        classroomId, assignmentId,
        // A comment is for its learner to read, and is not kept a second time.
        ...(change.change === 'comment' ? {} : { before: inWords(before), after: inWords({ ...before, ...changes }), reason: changes.reason || before.reason }),
      },
    })
  })
}

const ACTIONS = { comment: 'grade-commented', set: 'grade-set', excuse: 'work-excused', 'take-back': 'grade-taken-back' } as const

function changesOf(change: GradeChange): GradeChanges {
  switch (change.change) {
    case 'comment': return { comment: change.comment }
    case 'set': return { override: change.share, isExcused: false, reason: change.reason }
    case 'excuse': return { override: null, isExcused: true, reason: change.reason }
    case 'take-back': return { override: null, isExcused: false, reason: '' }
  }
}

/** "0.75", "excused", or "counted" for what was counted. */
function inWords({ override, isExcused }: Pick<StoredGrade, 'override' | 'isExcused'>): string {
  return isExcused ? 'excused' : override === null ? 'counted' : String(override)
}
