// For the journeys, on the database of the app under test, beside it:
//   suspend NAME   suspends an account
//   mail NAME waiting|on   gives an account an address for reminders, and prints the secret in the link that confirms it or that ends the mail
//   pool           prints the ids of the questions that quizzes can be made of, with their revisions and key points
import { v7 as uuidV7 } from 'uuid'
import { nameKey } from '../core/shared/name-key'
import { createDatabase } from '../data/client.ts'
import { withDatabase } from '../scripts/database/with-database.ts'
import { readSettings } from '../scripts/settings.mjs'
import { tokenHash } from '../server/account/random-secret.ts'

const [command, name = '', state = ''] = process.argv.slice(2)
await withDatabase(readSettings(), async (url) => {
  const db = createDatabase(url)
  if (command === 'suspend') await db.account.update({ where: { nameKey: nameKey(name) }, data: { status: 'suspended' } })
  if (command === 'mail') {
    const secret = `${uuidV7()}-secret`
    const { id: learnerId } = await db.account.findUniqueOrThrow({ where: { nameKey: nameKey(name) } })
    const at = new Date()
    const given = state === 'on' ? { mailConfirmedAt: at, unsubscribeTokenHash: tokenHash(secret) } : { confirmTokenHash: tokenHash(secret), confirmSentAt: at, mailConfirmedAt: null }
    const row = { mailAddress: 'somebody@example.org', ...given }
    await db.reminder.upsert({ where: { learnerId }, create: { learnerId, hour: 18, ...row }, update: row })
    console.log(secret)
  }
  if (command === 'pool') {
    const where = { isReserved: true, status: 'published', keyPoint: { classroomId: null } } as const
    console.log(JSON.stringify(await db.question.findMany({ where, orderBy: { id: 'asc' }, select: { id: true, currentRevision: true, keyPointId: true } })))
  }
  await db.$disconnect()
})
process.exit()
