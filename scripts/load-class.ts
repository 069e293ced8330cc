/**
 * Fills a database with a class for measuring:
 *
 *   npm run load-class -- [--learners 500] [--reviews 500000] [--seed 1]
 *
 * into the database of DATABASE_URL, which must have no accounts, or, without one, into a database of its own that goes when it is
 * done: then the times are all that stays. Prints the teacher's password.
 */
import { parseArgs } from 'node:util'
import { createDatabase } from '#data/client'
import { countAccounts } from '#data/account'
import { requireDatabase } from './database/require-database.ts'
import { withThrowawayDatabase } from './database/throwaway-database.ts'
import { loadContent } from './load-content.ts'
import { loadLargeClass } from './load/large-class.ts'
import { migrate } from './migrate.ts'

const { values } = parseArgs({ options: {
  learners: { type: 'string', default: '500' }, reviews: { type: 'string', default: '500000' }, seed: { type: 'string', default: '1' },
} })

async function load(url: string): Promise<void> {
  const db = createDatabase(url)
  try {
    if ((await countAccounts(db)) > 0) throw new Error('There are people in this database: name an empty one.')
    console.log(await loadContent(url))
    const begun = performance.now()
    const { teacher, classroomId, learners, reviews } = await loadLargeClass(
      db, { learners: Number(values.learners), reviews: Number(values.reviews), seed: values.seed }, Date.now(),
      (done) => { if (done % 100 === 0) console.log(`  ${done} learners after ${seconds(begun)} s`) })
    console.log(`${learners} learners with ${reviews} reviews in class ${classroomId}, in ${seconds(begun)} s.`)
    console.log(`Its teacher is ${teacher.name}, password ${teacher.password}`)
  } finally {
    await db.$disconnect()
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

const url = process.env.DATABASE_URL
try {
  if (url) {
    await requireDatabase(url)
    await migrate(url)
    await load(url)
  } else {
    await withThrowawayDatabase((place) => load(place.url))
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
