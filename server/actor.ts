import 'server-only'
import { cache } from 'react'
import { notFound, redirect } from 'next/navigation'
import { database } from '../data/client.ts'
import type { Role } from '../data/account.ts'
import { isLeaderOf, isTeacherOf } from '../data/classroom.ts'
import { isDemonstration } from '../data/demonstration.ts'
import { findQuestionOwner } from '../data/question.ts'
import { AppError } from './app-error'
import { readSessionAccount } from './auth'
import { isUuid } from './is-uuid'

/** Who is asking. */
export type Actor = Guest | SignedIn
export type Guest = { type: 'guest' }
export type SignedIn = { type: 'user'; userId: string; name: string; role: Role }

/** Who may use a route or page. Each declares one; a check fails the build where one is missing. */
export type Policy = 'public' | 'signed-in' | 'teacher' | 'administrator'
export type ActorOf<P extends Policy> = P extends 'public' ? Actor : SignedIn

declare const authorized: unique symbol
declare const led: unique symbol
/** An id that was checked against the actor. Made in this file only; queries on private data demand it. */
export type AuthorizedLearnerId = string & { readonly [authorized]: 'learner' }
export type AuthorizedClassroomId = string & { readonly [authorized]: 'classroom' }
/** A classroom that the actor leads: what ends it or says who teaches it demands this. */
export type LedClassroomId = AuthorizedClassroomId & { readonly [led]: true }
export type AuthorizedDemonstrationId = string & { readonly [authorized]: 'demonstration' }
/** The account of an administrator of the school. */
export type AdministratorId = string & { readonly [authorized]: 'administrator' }
/** Whose questions an author is to look after: those that are everybody's (null), or a classroom's own. */
export type AuthorizedQueue = { readonly classroomId: AuthorizedClassroomId | null; readonly [authorized]: 'queue' }
/** A question, the account of somebody who may change it, and the queue that it belongs to. */
export type AuthorizedQuestion = { readonly id: string; readonly editorId: string; readonly queue: AuthorizedQueue; readonly [authorized]: 'question' }
/** The account of somebody who may invalidate a question. */
export type AuthorizedInvalidatorId = string & { readonly [authorized]: 'invalidator' }

/** The actor behind the current request. The session is looked up once a request, and at every request. */
export const getActor = cache(async (): Promise<Actor> => {
  const account = await readSessionAccount()
  if (!account) return { type: 'guest' }
  return { type: 'user', userId: account.id, name: account.name, role: account.role }
})

/** For API routes. Throws 'not-signed-in' or 'not-allowed'. */
export async function requireActor<P extends Policy>(policy: P): Promise<ActorOf<P>> {
  const actor = await getActor()
  if (!meets(actor, policy)) throw new AppError(actor.type === 'guest' ? 'not-signed-in' : 'not-allowed')
  return actor
}

/** For pages: a guest is sent to sign in, and what is not for one's role is not found. */
export async function requirePage<P extends Policy>(policy: P): Promise<ActorOf<P>> {
  const actor = await getActor()
  if (!meets(actor, policy)) return actor.type === 'guest' ? redirect('/sign-in') : notFound()
  return actor
}

function meets<P extends Policy>(actor: Actor, policy: P): actor is ActorOf<P> {
  if (policy === 'public') return true
  if (actor.type === 'guest') return false
  if (policy === 'signed-in') return true
  return actor.role === 'administrator' || (policy === 'teacher' && actor.role === 'teacher')
}

/** The actor's own learning. */
export function ownLearnerId(actor: SignedIn): AuthorizedLearnerId {
  return actor.userId as AuthorizedLearnerId
}

/** The queue of what is everybody's, for administrators, or of a classroom that the actor teaches. Throws 'not-found' for any other. */
export async function authorizeQueue(actor: SignedIn, classroomId: string | null): Promise<AuthorizedQueue> {
  if (classroomId === null && actor.role !== 'administrator') throw new AppError('not-found')
  return { classroomId: classroomId === null ? null : await authorizeClassroom(actor, classroomId) } as AuthorizedQueue
}

/** A question that the actor may change: administrators what is everybody's, teachers what is their classroom's own. Throws 'not-found' for any other. */
export async function authorizeQuestion(actor: SignedIn, questionId: string): Promise<AuthorizedQuestion> {
  const owner = await findQuestionOwner(database(), questionId)
  if (!owner) throw new AppError('not-found')
  return { id: questionId, editorId: actor.userId, queue: await authorizeQueue(actor, owner.classroomId) } as AuthorizedQuestion
}

/** Who may change a question may invalidate its revisions. Throws 'not-found'. */
export async function authorizeInvalidation(actor: SignedIn, questionId: string): Promise<AuthorizedInvalidatorId> {
  return (await authorizeQuestion(actor, questionId)).editorId as AuthorizedInvalidatorId
}

/** Who may see and change people, classrooms, retention and the audit log of the school. Throws 'not-allowed'. */
export function authorizeAdministration(actor: SignedIn): AdministratorId {
  if (actor.role !== 'administrator') throw new AppError('not-allowed')
  return actor.userId as AdministratorId
}

/** A classroom that the actor leads or co-teaches. Throws 'not-found' for any other, existing or not. */
export async function authorizeClassroom(actor: SignedIn, classroomId: string): Promise<AuthorizedClassroomId> {
  if (!isUuid(classroomId) || !(await isTeacherOf(database(), actor.userId, classroomId))) throw new AppError('not-found')
  return classroomId as AuthorizedClassroomId
}

/** A classroom that the actor leads. Throws 'not-allowed' for one that they co-teach, 'not-found' for any other. */
export async function authorizeLeading(actor: SignedIn, classroomId: string): Promise<LedClassroomId> {
  const id = await authorizeClassroom(actor, classroomId)
  if (!(await isLeaderOf(database(), actor.userId, id))) throw new AppError('not-allowed')
  return id as LedClassroomId
}

/** The demo classroom, for whoever leads it and for administrators. Throws 'not-found' for any other classroom, 'not-allowed' for a co-teacher. */
export async function authorizeDemonstration(actor: SignedIn, classroomId: string): Promise<AuthorizedDemonstrationId> {
  if (actor.role !== 'administrator') await authorizeLeading(actor, classroomId)
  if (!isUuid(classroomId) || !(await isDemonstration(database(), classroomId))) throw new AppError('not-found')
  return classroomId as AuthorizedDemonstrationId
}
