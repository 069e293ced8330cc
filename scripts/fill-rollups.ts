import { createDatabase } from '#data/client'
import { fillRollups as fill } from '#server/statistics/rollup/fill-rollups'

/** Makes the rollups of learners who answered before there were any, and says in words how many those were. */
export async function fillRollups(databaseUrl: string): Promise<string> {
  const db = createDatabase(databaseUrl)
  const { learners } = await fill(db).finally(() => db.$disconnect())
  return learners > 0 ? `made for ${learners} learners` : 'up to date'
}
