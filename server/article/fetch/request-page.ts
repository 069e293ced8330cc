import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Address } from './fetch-rules'
import { Refused } from './refused'

const HEADERS = {
  accept: 'text/html, application/pdf, text/plain;q=0.9, application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.9',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Hoedam (import of an article)',
}

/**
 * One GET request to one of these addresses, whatever the name of the host leads to by now; no cookies, no proxy, no
 * connection kept. Resolves with the head of the answer, its body unread. Throws `Refused`.
 */
export function requestPage(url: URL, addresses: readonly [Address, ...Address[]], signal: AbortSignal): Promise<http.IncomingMessage> {
  const pinned: LookupFunction = (_host, options, found) => {
    if (options.all) found(null, [...addresses])
    else found(null, addresses[0].address, addresses[0].family)
  }
  const options = { lookup: pinned, autoSelectFamily: true, agent: false, headers: HEADERS, signal, method: 'GET', insecureHTTPParser: false } as const
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? https.request(url, { ...options, rejectUnauthorized: true }) : http.request(url, options)
    request.on('response', resolve)
    request.on('error', (error) => reject(new Refused(isUnreadable(error) ? 'broken-answer' : 'unreachable')))
    // An upgrade that nobody asked for closes the connection without an error.
    request.on('close', () => reject(new Refused('unreachable')))
    request.end()
  })
}

/** Whether somebody answered, but not in HTTP. */
function isUnreadable(error: Error & { code?: unknown }): boolean {
  return typeof error.code === 'string' && error.code.startsWith('HPE_')
}
