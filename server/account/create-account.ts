import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { type Role, insertAccount, insertAuditEntry } from '../../data/account.ts'
import type { Connection } from '../../data/client.ts'
import { DEFAULT_LEARNER_STATE, saveLearnerState } from '../../data/schedule.ts'
import { AppError } from '../app-error'

export type AccountInput = {
  name: string
  passwordHash: string
  email?: string | undefined
  timeZone?: string | undefined
  role: Role
}

/**
 * Makes an account with its learner settings and audit entry. Throws 'name-taken'. Returns the account's id.
 * Takes the hash and not the password: hashing is slow and has no place in a transaction.
 */
export async function createAccount(tx: Connection, input: AccountInput, at: Instant): Promise<string> {
  const id = uuidV7()
  const made = await insertAccount(tx, {
    id, name: input.name, email: input.email ?? null, passwordHash: input.passwordHash, role: input.role, createdAt: new Date(at),
  })
  if (!made) throw new AppError('name-taken', { field: 'name', message: 'is taken: choose another' })
  await saveLearnerState(tx, id, { ...DEFAULT_LEARNER_STATE, ...(input.timeZone ? { timeZone: input.timeZone } : {}) })
  await insertAuditEntry(tx, {
    id: uuidV7(), at: new Date(at), actorId: null, action: 'account-created', subjectId: id, detail: { role: input.role },
  })
  return id
}
