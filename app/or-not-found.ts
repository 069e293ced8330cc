import { notFound } from 'next/navigation'
import { AppError } from '#server/app-error'

/** For pages: turns a use case's 'not-found' into the not-found page. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}
