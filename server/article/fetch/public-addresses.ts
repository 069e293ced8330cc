import { isIP } from 'node:net'
import type { Address, FetchRules } from './fetch-rules'
import { Refused } from './refused'

/**
 * The addresses of a URL's host, looked up once. Every one of them has to be public: a name that also leads into the
 * network of the server is not for importing articles. Throws `Refused`.
 */
export async function publicAddresses(url: URL, rules: FetchRules): Promise<readonly [Address, ...Address[]]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(host)
  const [first, ...others] = family > 0 ? [{ address: host, family }] : await rules.resolve(host).catch(() => [])
  if (!first) throw new Refused('unknown-host')
  if (![first, ...others].every(({ address }) => rules.isPublic(address))) throw new Refused('private-address')
  return [first, ...others]
}
