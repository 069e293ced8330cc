// Makes the sums that class figures are read from anew, from all answers, and says how many were wrong: npm run rebuild-rollups
import { createDatabase } from '#data/client'
import { rebuildRollups } from '#server/statistics/rollup/rebuild-rollups'
import { withDatabase } from './database/with-database.ts'
import { readSettings } from './settings.mjs'

try {
  await withDatabase(readSettings(), async (databaseUrl) => {
    const db = createDatabase(databaseUrl)
    const { learners, rowsChanged } = await rebuildRollups(db).finally(() => db.$disconnect())
    console.log(`The rollups of ${learners} learners were recomputed from their answers; ${rowsChanged} rows differed and were put right.`)
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
process.exit()
