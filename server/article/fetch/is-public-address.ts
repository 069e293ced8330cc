import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What the IANA has given out for the whole internet; all else in IPv6 is local, embeds another address, or is not in use. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
/** NAT64's well-known prefix: behind NAT64 every IPv4 host has such an address, so it is looked through (RFC 6052, 2.1). */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * Whether an IP address belongs to the public internet: no private, loopback, link-local, shared, reserved, documentation or
 * multicast one, none with a zone, and none that embeds another (mapped, 6to4, Teredo …) but NAT64's. False for what is no
 * address. Ranges: the registries of RFC 6890, as ipaddr.js has them.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast'
  if (parsed.match(NAT64)) return isPublicAddress(parsed.toByteArray().slice(12).join('.'))
  return parsed.range() === 'unicast' && parsed.match(GLOBAL_UNICAST)
}
