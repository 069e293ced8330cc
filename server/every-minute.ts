import { MINUTE_MS } from '../core/shared/instant'

/** Does something every minute while the app runs; not while it is still at it. A failure is said, with `failed`, and tried again. */
export function everyMinute(work: () => Promise<unknown>, failed: string): void {
  let isAtIt = false
  setInterval(() => {
    if (isAtIt) return
    isAtIt = true
    work().catch((error: unknown) => console.error(failed, error)).finally(() => { isAtIt = false })
  }, MINUTE_MS).unref()
}
