import { isLeaderOf, isTeacherOf } from '../../data/classroom.ts'
import { database } from '../../data/client.ts'
import { findDemonstrationId } from '../../data/demonstration.ts'
import type { Actor } from '../actor'

/** `isRemovable`: the actor may remove it. */
export type Demonstration = { classroomId: string; isRemovable: boolean }

/** The demonstration as far as an actor may see that there is one; null when there is none, or it was removed. */
export async function findDemonstration(actor: Actor): Promise<Demonstration | null> {
  if (actor.type === 'guest' || actor.role === 'learner') return null
  const db = database()
  const classroomId = await findDemonstrationId(db)
  if (classroomId === null) return null
  if (actor.role === 'administrator' || (await isLeaderOf(db, actor.userId, classroomId))) return { classroomId, isRemovable: true }
  return (await isTeacherOf(db, actor.userId, classroomId)) ? { classroomId, isRemovable: false } : null
}
