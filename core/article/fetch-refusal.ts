/** Why an article is not fetched by its address. */
export const FETCH_REFUSALS = [
  'switched-off', 'no-address', 'not-http', 'credentials', 'port', 'unknown-host', 'private-address', 'unreachable',
  'too-many-redirects', 'broken-redirect', 'status', 'content-type', 'too-large', 'too-slow', 'broken-answer',
] as const
export type FetchRefusal = (typeof FETCH_REFUSALS)[number]
