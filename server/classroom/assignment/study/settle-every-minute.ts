import { MINUTE_MS } from '../../../../core/shared/instant'
import { now } from '../../../clock'
import { settleDue } from './settle-due'

/** Settles, every minute, dates that have come and that nobody has looked at; not while it is still at the last ones. A failure is said and tried again. */
export function settleEveryMinute(): void {
  let isAtIt = false
  setInterval(() => {
    if (isAtIt) return
    isAtIt = true
    settleDue(now()).catch((error: unknown) => console.error('Study assignments whose date has come could not be settled.', error))
      .finally(() => { isAtIt = false })
  }, MINUTE_MS).unref()
}
