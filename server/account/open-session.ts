import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { deleteExpiredSessions, findCredentials, insertSession } from '../../data/account.ts'
import { database } from '../../data/client.ts'
import { AppError } from '../app-error'
import { hashPassword, verifyPassword } from './hash-password'
import { SESSION_LIFETIME_MS } from './session-lifetime'
import { underSignInLimits } from './sign-in-limits'

/**
 * Signs in by name and password. Throws 'wrong-credentials' or 'too-many-attempts'.
 * An unknown name takes as long as a wrong password, so names cannot be told by the clock.
 */
export async function openSession(
  input: { name: string; password: string; address: string },
  at: Instant,
): Promise<{ account: string; sessionId: string }> {
  const { name, password, address } = input
  if (name.length > 200 || password.length > 200) throw new AppError('wrong-credentials')
  return underSignInLimits(name, address, async () => {
    const found = await findCredentials(database(), name)
    const matches = await verifyPassword(found?.passwordHash ?? (await decoyHash()), password)
    if (!found || !matches || found.status !== 'active') throw new AppError('wrong-credentials')
    const sessionId = uuidV7()
    await deleteExpiredSessions(database(), new Date(at))
    await insertSession(database(), {
      id: sessionId, accountId: found.id, createdAt: new Date(at), expiresAt: new Date(at + SESSION_LIFETIME_MS),
    })
    return { account: found.id, sessionId }
  })
}

let decoy: Promise<string> | null = null
function decoyHash(): Promise<string> {
  decoy ??= hashPassword('nobody has this password')
  return decoy
}
