import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { nameKey } from '../../core/shared/name-key'
import { database } from '../../data/client.ts'
import { AppError } from '../app-error'
import { tokenHash } from './random-secret'

/**
 * Attempts allowed in so many seconds. The tight limit is on a name from one address, so a classmate cannot lock
 * somebody out from elsewhere; the limits on an address alone leave room for a whole school behind one.
 */
const LIMITS = {
  'sign-in-name-address': { points: 10, duration: 15 * 60 },
  'sign-in-name': { points: 100, duration: 60 * 60 },
  'sign-in-address': { points: 1_000, duration: 15 * 60 },
  'sign-up-address': { points: 300, duration: 60 * 60 },
  'class-code-address': { points: 600, duration: 15 * 60 },
  'question-report-learner': { points: 30, duration: 60 * 60 },
  'roster-sheet-teacher': { points: 60, duration: 60 * 60 },
  'roster-import-teacher': { points: 20, duration: 60 * 60 },
  'class-export-teacher': { points: 30, duration: 60 * 60 },
  'article-import-teacher': { points: 40, duration: 60 * 60 },
  'calendar-address': { points: 1_000, duration: 15 * 60 },
  'calendar-feed': { points: 60, duration: 60 * 60 },
  'mail-link-address': { points: 300, duration: 15 * 60 },
  'mail-asked-learner': { points: 5, duration: 24 * 60 * 60 },
  'mail-asked-address': { points: 3, duration: 24 * 60 * 60 },
} as const
type Limit = keyof typeof LIMITS

/**
 * Runs a sign-in attempt under the limits. Each attempt is counted before it is made, so that guesses sent at once
 * are all counted; a right password is taken off the name again. `credentialVersion` changes with the password:
 * a reset lifts the lock. Throws 'too-many-attempts', and what `attempt` throws.
 */
export async function underSignInLimits<T>(
  who: { name: string; address: string; credentialVersion: string },
  attempt: () => Promise<T>,
): Promise<T> {
  const name = `${nameKey(who.name)}\n${who.credentialVersion}`
  const byName: [Limit, string][] = [['sign-in-name-address', `${name}\n${who.address}`], ['sign-in-name', name]]
  for (const [limit, key] of byName) await count(limit, key)
  await count('sign-in-address', who.address)
  const result = await attempt()
  for (const [limit, key] of byName) await limiter(limit).reward(tokenHash(key), 1)
  return result
}

/** Counts a class code tried from an address, which a whole school may share. Throws 'too-many-attempts'. */
export function countJoin(address: string): Promise<void> {
  return count('class-code-address', address)
}

/** Counts a sign-up from an address. Throws 'too-many-attempts'. */
export function countSignUp(address: string): Promise<void> {
  return count('sign-up-address', address)
}

/** Counts a workbook that a teacher has read for a class list. Throws 'too-many-attempts'. */
export function countRosterSheet(teacherId: string): Promise<void> {
  return count('roster-sheet-teacher', teacherId)
}

/** Counts a class list that a teacher brings in: each costs seconds of hashing. Throws 'too-many-attempts'. */
export function countRosterImport(teacherId: string): Promise<void> {
  return count('roster-import-teacher', teacherId)
}

/** Counts a learner's report of a question. Throws 'too-many-attempts'. */
export function countQuestionReport(learnerId: string): Promise<void> {
  return count('question-report-learner', learnerId)
}

/** Counts a file of a class that a teacher takes out. Throws 'too-many-attempts'. */
export function countClassExport(teacherId: string): Promise<void> {
  return count('class-export-teacher', teacherId)
}

/** Counts an article that a teacher brings in: each takes seconds of processor time. Throws 'too-many-attempts'. */
export function countImport(teacherId: string): Promise<void> {
  return count('article-import-teacher', teacherId)
}

/** Counts the reading of a calendar from an address, which a whole school or a calendar service may share. Throws 'too-many-attempts'. */
export function countCalendar(address: string): Promise<void> {
  return count('calendar-address', address)
}

/** Counts the reading of one calendar, by the hash of its secret: it is made anew each time. Throws 'too-many-attempts'. */
export function countCalendarFeed(tokenHash: string): Promise<void> {
  return count('calendar-feed', tokenHash)
}

/** Counts a link from a mail that is followed. Throws 'too-many-attempts'. */
export function countMailLink(address: string): Promise<void> {
  return count('mail-link-address', address)
}

/** Counts a mail that asks for a confirmation: by who wants it sent, and by where it goes, so that nobody is bothered. Throws 'too-many-attempts'. */
export async function countMailAsked(learnerId: string, address: string): Promise<void> {
  await count('mail-asked-learner', learnerId)
  await count('mail-asked-address', address.toLowerCase())
}

async function count(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(tokenHash(key), 1)
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw new AppError('too-many-attempts')
    throw reason
  }
}

const made = new Map<Limit, RateLimiterPrisma>()

function limiter(limit: Limit): RateLimiterPrisma {
  const existing = made.get(limit)
  if (existing) return existing
  const fresh = new RateLimiterPrisma({
    storeClient: database(), tableName: 'rateLimiterFlexible', keyPrefix: limit, ...LIMITS[limit],
  })
  made.set(limit, fresh)
  return fresh
}
