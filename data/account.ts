import { nameKey } from '../core/shared/name-key'
import type { Account, Role } from '../generated/prisma/client.ts'
import type { AuditAction } from './audit-action.ts'
import type { Connection } from './client.ts'
import { forgetInAudit } from './forget-in-audit.ts'
import type { Theme } from './settings.ts'

export type { Role } from '../generated/prisma/client.ts'
/** An account without its password hash. */
export type AccountSummary = Pick<Account, 'id' | 'name' | 'role' | 'status' | 'createdAt'>

const SUMMARY = { id: true, name: true, role: true, status: true, createdAt: true } as const

export function findAccount(db: Connection, id: string): Promise<AccountSummary | null> {
  return db.account.findUnique({ where: { id }, select: SUMMARY })
}

/** The names of these accounts, by id. */
export async function findAccountNames(db: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.account.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export function findAccounts(db: Connection): Promise<AccountSummary[]> {
  return db.account.findMany({ select: SUMMARY, orderBy: [{ role: 'desc' }, { nameKey: 'asc' }] })
}

/** With the password hash: for sign-in alone. */
export function findCredentials(db: Connection, name: string): Promise<Pick<Account, 'id' | 'passwordHash' | 'status'> | null> {
  return db.account.findUnique({
    where: { nameKey: nameKey(name) }, select: { id: true, passwordHash: true, status: true },
  })
}

/** Name and password hash of an account: to ask for the password once more. */
export function findCredentialsById(db: Connection, id: string): Promise<Pick<Account, 'name' | 'passwordHash' | 'role'> | null> {
  return db.account.findUnique({ where: { id }, select: { name: true, passwordHash: true, role: true } })
}

/**
 * Deletes an account with all that hangs on it: sessions, settings, reviews, cards, notices, memberships. What the audit log
 * says about it no longer names it, nor why its marks were changed. Refused by the database while it leads a classroom. False when its password is not
 * the one that was checked, or when it is gone already.
 */
export async function deleteAccountIfUnchanged(tx: Connection, id: string, passwordHash: string): Promise<boolean> {
  const { count } = await tx.account.deleteMany({ where: { id, passwordHash } })
  if (count === 1) await forgetInAudit(tx, [id])
  return count === 1
}

export async function countAccounts(db: Connection): Promise<number> {
  return db.account.count()
}

export async function countAdministrators(db: Connection): Promise<number> {
  return db.account.count({ where: { role: 'administrator' } })
}

export type NewAccount = { id: string; name: string; email: string | null; passwordHash: string; role: Role; createdAt: Date }

/** Makes an account; false when the name is taken. */
export async function insertAccount(db: Connection, account: NewAccount): Promise<boolean> {
  const { count } = await db.account.createMany({
    data: [{ ...account, nameKey: nameKey(account.name), status: 'active', lastUsedAt: account.createdAt }], skipDuplicates: true,
  })
  return count === 1
}

/** Sets a new password and ends every session of the account. */
export async function replacePassword(tx: Connection, accountId: string, passwordHash: string): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { passwordHash } })
  await tx.session.deleteMany({ where: { accountId } })
}

/**
 * Opens a session if the account is active and still has the password hash that was checked; false otherwise.
 * The row is locked, so a replacement of the password either comes first or finds the session to end.
 */
export async function openSessionIfUnchanged(
  db: Connection,
  session: { id: string; accountId: string; createdAt: Date; expiresAt: Date },
  passwordHash: string,
): Promise<boolean> {
  const opened = await db.$executeRaw`
    INSERT INTO "Session" ("id", "accountId", "createdAt", "expiresAt")
    SELECT ${session.id}::uuid, a."id", ${session.createdAt}, ${session.expiresAt} FROM "Account" a
    WHERE a."id" = ${session.accountId}::uuid AND a."passwordHash" = ${passwordHash} AND a."status" = 'active' FOR SHARE`
  if (opened === 0) return false
  await db.account.updateMany({ where: { id: session.accountId }, data: { lastUsedAt: session.createdAt } })
  await db.session.deleteMany({ where: { accountId: session.accountId, expiresAt: { lte: session.createdAt } } })
  return true
}

/** An account with how its owner wants to see the pages. */
export type SessionAccount = AccountSummary & { theme: Theme | null; locale: string | null; keyShortcuts: boolean }

/** The active account behind a session that has not ended; null otherwise. */
export async function findSessionAccount(db: Connection, sessionId: string, at: Date): Promise<SessionAccount | null> {
  const session = await db.session.findFirst({
    where: { id: sessionId, expiresAt: { gt: at }, account: { status: 'active' } },
    select: { account: { select: { ...SUMMARY, settings: { select: { theme: true, locale: true, keyShortcuts: true } } } } },
  })
  if (!session) return null
  const { settings, ...account } = session.account
  return { ...account, theme: settings?.theme ?? null, locale: settings?.locale ?? null, keyShortcuts: settings?.keyShortcuts ?? true }
}

export async function deleteSession(db: Connection, sessionId: string): Promise<void> {
  await db.session.deleteMany({ where: { id: sessionId } })
}

export async function insertInvitation(
  db: Connection,
  invitation: { tokenHash: string; role: Role; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.invitation.create({ data: invitation })
}

/** Ends the unused invitations to a role, so that only the newest link works. */
export async function deleteOpenInvitations(db: Connection, role: Role): Promise<void> {
  await db.invitation.deleteMany({ where: { role, usedAt: null } })
}

/** The role an unused, unexpired invitation gives; null otherwise. */
export async function findInvitationRole(db: Connection, tokenHash: string, at: Date): Promise<Role | null> {
  const row = await db.invitation.findFirst({ where: { tokenHash, usedAt: null, expiresAt: { gt: at } } })
  return row?.role ?? null
}

/** Uses an invitation up; false when somebody else did, or when it has expired. */
export async function useInvitation(tx: Connection, tokenHash: string, at: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: at } }, data: { usedAt: at },
  })
  return count === 1
}

export type NewAuditEntry = { id: string; at: Date; actorId: string | null; action: AuditAction; subjectId: string | null; detail: Record<string, string> }

export async function insertAuditEntry(db: Connection, entry: NewAuditEntry): Promise<void> {
  await db.auditEntry.create({ data: entry })
}

export async function insertAuditEntries(db: Connection, entries: readonly NewAuditEntry[]): Promise<void> {
  await db.auditEntry.createMany({ data: [...entries] })
}

/** An account's seal key: the one it has, or this one from now on. Throws when there is no such account. */
export async function giveSealKey(db: Connection, accountId: string, fresh: string): Promise<string> {
  await db.account.updateMany({ where: { id: accountId, sealKey: null }, data: { sealKey: fresh } })
  const { sealKey } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { sealKey: true } })
  return sealKey ?? fresh
}
