import type { Connection } from './client.ts'

/** Changes with everything that the rules for questions look at: what is asked and in which wording, key points, articles and terms. */
export async function findPublicationState(db: Connection): Promise<string> {
  const [row] = await db.$queryRaw<{ state: string | null }[]>`
    SELECT md5(concat_ws('/',
      (SELECT string_agg(concat_ws(' ', "id", "currentRevision", "status", "freshness", "isReserved"), ',' ORDER BY "id") FROM "Question"),
      (SELECT string_agg(concat_ws(' ', "id", "revision", "status", "classroomId"), ',' ORDER BY "id") FROM "KeyPoint"),
      (SELECT string_agg(concat_ws(' ', "id", "contentHash", "status", "classroomId"), ',' ORDER BY "id") FROM "Article"),
      (SELECT string_agg(concat_ws(' ', "id", "status", "updatedAt"), ',' ORDER BY "id") FROM "Term"))) AS state`
  return row?.state ?? ''
}
