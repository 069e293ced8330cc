import fs from 'node:fs'
import path from 'node:path'
import { type DemoClassroom, inventDemoClassroom, makeDemoClassroom } from '#server/account/make-demo-classroom'
import { createDatabase } from '#data/client'
import { findDemonstrationId } from '#data/demonstration'
import { writePrivateFile } from './write-private-file.ts'

/**
 * Makes the demo classroom in a database without accounts. Its passwords are in `<data dir>/demo-accounts.json` and
 * nowhere else, so the file is written first: a start that is cut short in between finds them there.
 * Null when the database has accounts of its own, or the demonstration was removed.
 */
export async function ensureDemoAccounts(databaseUrl: string, dataDir: string): Promise<DemoClassroom | null> {
  const file = path.join(dataDir, 'demo-accounts.json')
  const onFile: DemoClassroom | null = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
  const demo = onFile ?? inventDemoClassroom()
  if (!onFile) writePrivateFile(file, `${JSON.stringify(demo, null, 2)}\n`)
  const db = createDatabase(databaseUrl)
  try {
    const made = await makeDemoClassroom(db, demo, Date.now())
    if (!made && !onFile) fs.rmSync(file)
    return (await findDemonstrationId(db)) === null ? null : demo
  } finally {
    await db.$disconnect()
  }
}
