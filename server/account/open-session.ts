import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { findCredentials, openSessionIfUnchanged } from '../../data/account.ts'
import { database } from '../../data/client.ts'
import { NO_PASSWORD } from '../../data/demonstration.ts'
import { AppError } from '../app-error'
import { hashPassword, verifyPassword } from './hash-password'
import { tokenHash } from './random-secret'
import { SESSION_LIFETIME_MS } from './session-lifetime'
import { underSignInLimits } from './attempt-limits'

/**
 * Signs in by name and password. Throws 'wrong-credentials' or 'too-many-attempts'.
 * An unknown name, and an account that has no password, take as long as a wrong password, so names cannot be told by the clock.
 */
export async function openSession(
  input: { name: string; password: string; address: string },
  at: Instant,
): Promise<{ accountId: string; sessionId: string }> {
  const { name, password, address } = input
  if (name.length > 200 || password.length > 200) throw new AppError('wrong-credentials')
  const found = await findCredentials(database(), name)
  const credentialVersion = tokenHash(found?.passwordHash ?? '')
  return underSignInLimits({ name, address, credentialVersion }, async () => {
    const passwordHash = found?.passwordHash ?? NO_PASSWORD
    const matches = await verifyPassword(passwordHash === NO_PASSWORD ? await decoyHash() : passwordHash, password)
    if (!found || !matches || passwordHash === NO_PASSWORD) throw new AppError('wrong-credentials')
    const session = {
      id: uuidV7(), accountId: found.id, createdAt: new Date(at), expiresAt: new Date(at + SESSION_LIFETIME_MS),
    }
    // The password may have been replaced, or the account suspended, while this one was checked.
    if (!(await openSessionIfUnchanged(database(), session, found.passwordHash))) throw new AppError('wrong-credentials')
    return { accountId: found.id, sessionId: session.id }
  })
}

let decoy: Promise<string> | null = null
function decoyHash(): Promise<string> {
  decoy ??= hashPassword('nobody has this password')
  return decoy
}
