/** What a proxy says when it cannot reach the app. */
const PROXY_FAILURES = [502, 503, 504]

/** Whether this is a proxy's answer in the place of the app's, which is as good as none. */
export function isProxyFailure({ status }: Pick<Response, 'status'>): boolean {
  return PROXY_FAILURES.includes(status)
}
