/**
 * The address a request came from, as scripts/start/client-address.mjs has put it into `x-forwarded-for` before any of
 * the app's code ran: the socket's own, or, behind the proxy that PUBLIC_URL speaks of, what that proxy said last.
 */
export function clientAddress(headers: { get(name: string): string | null }): string {
  return headers.get('x-forwarded-for') ?? 'unknown'
}
