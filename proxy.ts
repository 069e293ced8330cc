import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'

/**
 * Puts a strict Content-Security-Policy with a fresh nonce on every page. Security does not rest on this file:
 * who may see what is decided in server/actor.ts, with or without it.
 */
export function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString('base64')
  const isDevelopment = process.env.NODE_ENV === 'development'
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  // Only where people come over TLS: with the one browsers would refuse plain HTTP from then on, over which they do not take the other.
  if (process.env.PUBLIC_URL?.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=31536000')
    response.headers.set('cross-origin-opener-policy', 'same-origin')
  }
  return response
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/|icons/|(?:icon\\.svg|apple-icon\\.png|manifest\\.webmanifest|sw\\.js)$).*)' }],
}
