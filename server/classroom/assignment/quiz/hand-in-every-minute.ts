import { MINUTE_MS } from '../../../../core/shared/instant'
import { now } from '../../../clock'
import { handInExpired } from './hand-in-expired'

/** Hands in, every minute, the attempts whose time is over and that nobody has looked at. A failure is said and tried again. */
export function handInEveryMinute(): void {
  setInterval(() => {
    handInExpired({}, now()).catch((error: unknown) => console.error('Attempts whose time is over could not be handed in.', error))
  }, MINUTE_MS).unref()
}
