// For the journeys, on the database of the app under test, beside it:
//   suspend NAME   suspends an account
//   pool           prints the ids of the questions that quizzes can be made of, with their revisions and key points
import { nameKey } from '../core/shared/name-key'
import { createDatabase } from '../data/client.ts'
import { withDatabase } from '../scripts/database/with-database.ts'
import { readSettings } from '../scripts/settings.mjs'

const [command, name = ''] = process.argv.slice(2)
await withDatabase(readSettings(), async (url) => {
  const db = createDatabase(url)
  if (command === 'suspend') await db.account.update({ where: { nameKey: nameKey(name) }, data: { status: 'suspended' } })
  if (command === 'pool') {
    const where = { isReserved: true, status: 'published', keyPoint: { classroomId: null } } as const
    console.log(JSON.stringify(await db.question.findMany({ where, orderBy: { id: 'asc' }, select: { id: true, currentRevision: true, keyPointId: true } })))
  }
  await db.$disconnect()
})
process.exit()
