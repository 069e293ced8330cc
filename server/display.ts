import 'server-only'
import { cookies } from 'next/headers'
import { readSessionAccount } from './auth'

/** How the reader wants the pages; theme and language undefined where nothing was chosen. */
export type Display = { theme: string | undefined; locale: string | undefined; keyShortcuts: boolean }

/** A signed-in reader's choice is stored with the account and wins; else what this browser's cookies hold. */
export async function readDisplay(): Promise<Display> {
  const [account, jar] = await Promise.all([readSessionAccount(), cookies()])
  return {
    theme: account?.theme ?? jar.get('hoedam-theme')?.value,
    locale: account?.locale ?? jar.get('hoedam-locale')?.value,
    keyShortcuts: account?.keyShortcuts ?? jar.get('hoedam-keys')?.value !== 'false',
  }
}
