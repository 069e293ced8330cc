import { hashPassword } from '../../account/hash-password'

/** Two threads of the four that Node has for such work: sign-ins meanwhile need not wait for a whole class. */
const AT_ONCE = 2

/** Hashes many passwords, in their order, without keeping other requests from theirs. */
export async function hashPasswords(passwords: readonly string[]): Promise<string[]> {
  const hashes: string[] = []
  let next = 0
  async function work(): Promise<void> {
    for (let at = next++; at < passwords.length; at = next++) hashes[at] = await hashPassword(passwords[at] ?? '')
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return hashes
}
