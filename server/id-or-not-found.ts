import { validate } from 'uuid'
import { AppError } from './app-error'

/** An id as an address carries it. Throws 'not-found' for what is none: the database would refuse it with an error. */
export function idOrNotFound(id: string): string {
  if (!validate(id)) throw new AppError('not-found')
  return id
}
