import type { AuthorizedClassroomId, AuthorizedQuestion, AuthorizedQueue } from '#server/actor'

/** A queue as `server/actor.ts` would mint it: everybody's, or a classroom's. For tests of what lies behind that door. */
export function asQueue(classroomId: string | null = null): AuthorizedQueue {
  return { classroomId: classroomId as AuthorizedClassroomId | null } as AuthorizedQueue
}

/** The same of a question and its author. */
export function asAuthor(id: string, editorId: string, classroomId: string | null = null): AuthorizedQuestion {
  return { id, editorId, queue: asQueue(classroomId) } as AuthorizedQuestion
}
