import type { Connection } from './client.ts'

declare const minted: unique symbol

/**
 * Whose eyes content is read for: what is for everybody, and what classrooms have to themselves. Made by server/audience.ts
 * alone; every query for articles, key points and questions demands one, but for those that name what a person was given before.
 */
export type Audience = {
  /** Classrooms whose own articles may be read, in ascending order. */
  readonly classroomIds: readonly string[]
  readonly [minted]: true
}

type Visible = { classroomId: string | null | { in: string[] } } | { OR: { classroomId: null | { in: string[] } }[] }

/** The condition under which an article or a key point is for this audience. */
export function visibleTo({ classroomIds }: Audience): Visible {
  return classroomIds.length === 0 ? { classroomId: null } : { OR: [{ classroomId: null }, { classroomId: { in: [...classroomIds] } }] }
}

/** The classrooms with articles of their own that an account leads or teaches in, being a teacher or administrator, or actively learns in, in ascending order. */
export async function findClassroomsToRead(db: Connection, accountId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH teacher AS (SELECT "id" FROM "Account" WHERE "id" = ${accountId}::uuid AND "role" IN ('teacher', 'administrator'))
    SELECT DISTINCT "classroomId" AS id FROM "Article" WHERE "classroomId" IN (
      SELECT "classroomId" FROM "Membership" WHERE "learnerId" = ${accountId}::uuid AND "status" = 'active'
      UNION ALL SELECT c."id" FROM "Classroom" c JOIN teacher ON teacher."id" = c."teacherId"
      UNION ALL SELECT c."classroomId" FROM "CoTeacher" c JOIN teacher ON teacher."id" = c."teacherId"
    ) ORDER BY id`
  return rows.map(({ id }) => id)
}

/** The classrooms of whose own key points a learner has cards, left or not. */
export async function findClassroomsStudied(db: Connection, learnerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT k."classroomId" AS id FROM "Card" c JOIN "KeyPoint" k ON k."id" = c."keyPointId"
    WHERE c."learnerId" = ${learnerId}::uuid AND k."classroomId" IS NOT NULL`
  return rows.map(({ id }) => id)
}
