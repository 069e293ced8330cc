import { Refused } from './refused'

const LONGEST_URL = 2_000

/** A web address that may be asked, absolute or, of a redirect, against the address that it came from. Throws `Refused`. */
export function checkUrl(text: string, ports: ReadonlySet<string>, base?: URL): URL {
  if (text.length > LONGEST_URL || !URL.canParse(text, base)) throw new Refused(base ? 'broken-redirect' : 'no-address')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refused('not-http')
  if (url.username !== '' || url.password !== '') throw new Refused('credentials')
  if (!ports.has(url.port || (url.protocol === 'https:' ? '443' : '80'))) throw new Refused('port')
  url.hash = ''
  return url
}
