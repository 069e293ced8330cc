import type { IncomingMessage } from 'node:http'
import type { FetchRefusal } from '#core/article/fetch-refusal'
import { checkUrl } from './check-url'
import type { FetchRules } from './fetch-rules'
import { publicAddresses } from './public-addresses'
import { readBody } from './read-body'
import { Refused } from './refused'
import { requestPage } from './request-page'

/** What an article may come as. */
const CONTENT_TYPES = [
  'text/html', 'text/plain', 'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const
export type ArticleContentType = (typeof CONTENT_TYPES)[number]

export type FetchedArticle =
  /** `finalUrl`: the address that answered, after redirects. */
  | { type: 'fetched'; bytes: Uint8Array; contentType: ArticleContentType; finalUrl: string }
  | { type: 'refused'; reason: FetchRefusal }

const REDIRECTS: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308])

/** Fetches an article under rules; the app calls `fetchArticle`. Ends within `mostMs`, also while a name is looked up. */
export async function fetchUnder(rules: FetchRules, address: string): Promise<FetchedArticle> {
  const timeout = new AbortController()
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timeout.signal.addEventListener('abort', () => reject(new Refused('too-slow')))
  })
  const timer = setTimeout(() => timeout.abort(), rules.mostMs)
  try {
    return await Promise.race([tooSlow, follow(rules, address, timeout.signal)])
  } catch (error) {
    if (error instanceof Refused) return { type: 'refused', reason: error.reason }
    throw error
  } finally {
    clearTimeout(timer)
    timeout.abort() // whatever is still open is closed
  }
}

async function follow(rules: FetchRules, address: string, signal: AbortSignal): Promise<FetchedArticle> {
  let url = checkUrl(address, rules.ports)
  for (let redirects = 0; redirects <= rules.mostRedirects; redirects += 1) {
    const response = await requestPage(url, await publicAddresses(url, rules), signal)
    if (!REDIRECTS.has(response.statusCode)) return { type: 'fetched', ...(await read(response, rules)), finalUrl: url.href }
    response.destroy()
    const { location } = response.headers
    if (!location) throw new Refused('broken-redirect')
    url = checkUrl(location, rules.ports, url)
  }
  throw new Refused('too-many-redirects')
}

async function read(response: IncomingMessage, rules: FetchRules): Promise<{ bytes: Uint8Array; contentType: ArticleContentType }> {
  if (response.statusCode !== 200) throw new Refused('status')
  const essence = (response.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase()
  const contentType = CONTENT_TYPES.find((type) => type === essence)
  if (!contentType) throw new Refused('content-type')
  return { bytes: await readBody(response, rules.mostBytes), contentType }
}
