import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { insertAuditEntry, type Role } from '../../data/account.ts'
import { findRoleAndStatus, lockAdministrators, updateRole, updateStatus } from '../../data/administration.ts'
import { type Connection, database, inTransaction } from '../../data/client.ts'
import type { AdministratorId } from '../actor'
import { AppError } from '../app-error'

/**
 * Gives an account another role, from its next request on. Its classrooms stay its own, unseen while it is a learner's.
 * Throws 'not-found', or 'last-administrator' where nobody could administer the school any more.
 */
export function changeRole(by: AdministratorId, accountId: string, role: Role, now: Instant): Promise<void> {
  return inTransaction(database(), async (tx) => {
    const before = await requireAccount(tx, accountId, { keepsAdministrator: role === 'administrator' })
    if (before.role === role) return
    await updateRole(tx, accountId, role)
    await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: by, action: 'role-changed', subjectId: accountId, detail: { from: before.role, to: role } })
  })
}

/** Suspends an account, which ends its sessions, or takes it back. Nothing of it is deleted. Throws as `changeRole`. */
export function changeSuspension(by: AdministratorId, accountId: string, isSuspended: boolean, now: Instant): Promise<void> {
  const status = isSuspended ? 'suspended' : 'active'
  return inTransaction(database(), async (tx) => {
    const before = await requireAccount(tx, accountId, { keepsAdministrator: !isSuspended })
    if (before.status === status) return
    await updateStatus(tx, accountId, status)
    const action = isSuspended ? 'account-suspended' : 'account-reinstated'
    await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: by, action, subjectId: accountId, detail: {} })
  })
}

async function requireAccount(tx: Connection, id: string, { keepsAdministrator }: { keepsAdministrator: boolean }) {
  const administrators = await lockAdministrators(tx)
  if (!keepsAdministrator && administrators.length === 1 && administrators[0] === id) throw new AppError('last-administrator')
  const account = await findRoleAndStatus(tx, id)
  if (!account) throw new AppError('not-found')
  return account
}
