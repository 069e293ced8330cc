/**
 * npm run account                       lists the accounts
 * npm run account -- reset-password NAME   gives NAME a new password, prints it once, ends NAME's sessions
 * npm run account -- administrator-link    a one-time link for the first administrator
 */
import { nameKey } from '#core/shared/name-key'
import { findAccounts } from '#data/account'
import { database } from '#data/client'
import { resetPassword } from '#server/account/reset-password'
import { administratorLink } from './administrator-link.ts'

/** Runs one command against DATABASE_URL. Returns what to print; throws a sentence on a wrong command. */
export async function runAccountCommand([command, name]: readonly string[]): Promise<string> {
  if (command === undefined) {
    const accounts = await findAccounts(database())
    return accounts.map((account) => `${account.role.padEnd(14)} ${account.name}${account.status === 'active' ? '' : ' (suspended)'}`).join('\n')
  }
  if (command === 'administrator-link') {
    const path = await administratorLink()
    return path ? `Open this path of the app within seven days: ${path}` : 'There is an administrator already; no link was made.'
  }
  if (command === 'reset-password' && name) {
    const account = (await findAccounts(database())).find((candidate) => nameKey(candidate.name) === nameKey(name))
    if (!account) throw new Error(`Nobody is called “${name}”. \`npm run account\` lists the names.`)
    return `The new password of ${account.name}: ${await resetPassword(account.id, null, Date.now())}`
  }
  throw new Error('Say `npm run account`, `npm run account -- reset-password NAME` or `npm run account -- administrator-link`.')
}
