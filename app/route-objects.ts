// What the address of a write names, as `writeRouteOf` has it looked at before any body. Each throws 'not-found' for what is not the actor's.
import { authorizeClassroom, authorizeDemonstration, authorizeLeading, ownLearnerId, type SignedIn } from '#server/actor'
import { requireImport } from '#server/article/import/open-import'
import { findAssignmentOf } from '#server/classroom/assignment/find-assignment-of'
import { findOwnQuiz } from '#server/classroom/assignment/quiz/find-own-quiz'
import { requireOwnAttempt } from '#server/classroom/assignment/quiz/require-own-attempt'
import { requireSection } from '#server/classroom/manage-sections'

type Asked<Params> = { actor: SignedIn; params: Params }

export const ofClassroom = async ({ actor, params }: Asked<{ id: string }>) => ({ classroomId: await authorizeClassroom(actor, params.id) })

/** Throws 'not-allowed' for a co-teacher. */
export const ofLedClassroom = async ({ actor, params }: Asked<{ id: string }>) => ({ classroomId: await authorizeLeading(actor, params.id) })

/** Throws 'not-allowed' for a co-teacher. */
export const ofDemonstration = async ({ actor, params }: Asked<{ id: string }>) => ({ demonstrationId: await authorizeDemonstration(actor, params.id) })

export async function ofSection({ actor, params }: Asked<{ id: string; sectionId: string }>) {
  const classroomId = await authorizeClassroom(actor, params.id)
  await requireSection(classroomId, params.sectionId)
  return { classroomId }
}

export async function ofAssignment({ actor, params }: Asked<{ id: string; assignmentId: string }>) {
  const classroomId = await authorizeClassroom(actor, params.id)
  await findAssignmentOf(classroomId, params.assignmentId)
  return { classroomId }
}

/** A learner's work on it. */
export const ofWork = (asked: Asked<{ id: string; assignmentId: string; learnerId: string }>) => ofAssignment(asked)

export async function ofImport({ actor, params }: Asked<{ id: string; importId: string }>) {
  const classroomId = await authorizeClassroom(actor, params.id)
  await requireImport(classroomId, params.importId)
  return { classroomId }
}

/** A quiz that the learner is given. */
export async function ofOwnQuiz({ actor, params }: Asked<{ id: string }>) {
  const learnerId = ownLearnerId(actor)
  await findOwnQuiz(learnerId, params.id)
  return { learnerId }
}

/** An attempt that is the learner's. */
export async function ofOwnAttempt({ actor, params }: Asked<{ id: string }>) {
  const learnerId = ownLearnerId(actor)
  await requireOwnAttempt(learnerId, params.id)
  return { learnerId }
}

/** A place in an attempt of the learner's. */
export const ofOwnResponse = (asked: Asked<{ id: string; position: string }>) => ofOwnAttempt(asked)
