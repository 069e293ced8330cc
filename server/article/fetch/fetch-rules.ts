import { lookup } from 'node:dns/promises'
import { isPublicAddress } from './is-public-address'

export type Address = { address: string; family: number }

/** What a fetch holds to. Tests make their own; the app has `FETCH_RULES` and no setting that changes them. */
export type FetchRules = {
  /** All addresses of a host name. Asked once for each request; what it answers is where the request goes. */
  resolve: (host: string) => Promise<readonly Address[]>
  isPublic: (address: string) => boolean
  ports: ReadonlySet<string>
  mostRedirects: number
  /** From the first look-up to the last byte. */
  mostMs: number
  /** Of the body, as it comes and unpacked. */
  mostBytes: number
}

export const FETCH_RULES: FetchRules = {
  resolve: (host) => lookup(host, { all: true, order: 'verbatim' }),
  isPublic: isPublicAddress,
  ports: new Set(['80', '443']),
  mostRedirects: 3,
  mostMs: 10_000,
  mostBytes: 5_000_000,
}
