import { AppError } from './app-error'
import { isUuid } from './is-uuid'

/** An id as an address carries it. Throws 'not-found' for what is none: the database would refuse it with an error. */
export function idOrNotFound(id: string): string {
  if (!isUuid(id)) throw new AppError('not-found')
  return id
}
