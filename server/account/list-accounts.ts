import { type AccountSummary, findAccounts } from '../../data/account.ts'
import { database } from '../../data/client.ts'

/** Every account, staff first, by name. For administrators. */
export function listAccounts(): Promise<AccountSummary[]> {
  return findAccounts(database())
}
