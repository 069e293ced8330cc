import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { countAccounts } from '../../data/account.ts'
import { insertClassroom } from '../../data/classroom.ts'
import { type Database, inTransaction } from '../../data/client.ts'
import { createAccount } from './create-account'
import { hashPassword } from './hash-password'
import { randomPassword } from './random-secret'

export type DemoAccount = { name: string; password: string }
export type DemoClassroom = { teacher: DemoAccount; learners: DemoAccount[] }

/** The people of a demo classroom, with random passwords. */
export function inventDemoClassroom(): DemoClassroom {
  const person = (name: string): DemoAccount => ({ name, password: randomPassword() })
  return { teacher: person('Ms Han (demo)'), learners: [person('Mina (demo)'), person('Juno (demo)')] }
}

/** A classroom for trying out, made only in a database without accounts. Returns whether it was made. */
export async function makeDemoClassroom(db: Database, demo: DemoClassroom, at: Instant): Promise<boolean> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions() // whoever tries it out sits where the server stands
  const withHash = async ({ name, password }: DemoAccount) => ({ name, timeZone, passwordHash: await hashPassword(password) })
  const teacher = await withHash(demo.teacher)
  const learners = await Promise.all(demo.learners.map(withHash))
  return inTransaction(db, async (tx) => {
    if ((await countAccounts(tx)) > 0) return false
    const teacherId = await createAccount(tx, { ...teacher, role: 'teacher' }, at)
    const learnerIds: string[] = []
    for (const learner of learners) learnerIds.push(await createAccount(tx, { ...learner, role: 'learner' }, at))
    await insertClassroom(tx, {
      id: uuidV7(), name: 'Demo classroom', teacherId, isDemo: true, createdAt: new Date(at), learnerIds,
    })
    return true
  })
}
