import { v7 as uuidV7 } from 'uuid'
import { DAY_MS, type Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { insertClassroom } from '../../data/classroom.ts'
import { database, inTransaction } from '../../data/client.ts'
import type { SignedIn } from '../actor'
import { randomJoinCode } from '../account/random-secret'
import type { NewClassroom } from './classroom-schema'

/** A new class can be joined at once, for as long as it takes a class to gather. */
const FIRST_CODE_DAYS = 30

/** Makes a classroom that the actor leads, with a code to join it by. Returns its id. */
export async function createClassroom(teacher: SignedIn, { name }: NewClassroom, now: Instant): Promise<string> {
  const id = uuidV7()
  const at = new Date(now)
  await inTransaction(database(), async (tx) => {
    await insertClassroom(tx, {
      id, name, teacherId: teacher.userId, isDemo: false, createdAt: at, learnerIds: [],
      joinCode: randomJoinCode(), joinCodeEndsAt: new Date(now + FIRST_CODE_DAYS * DAY_MS),
    })
    await insertAuditEntry(tx, { id: uuidV7(), at, actorId: teacher.userId, action: 'classroom-created', subjectId: id, detail: {} })
  })
  return id
}
