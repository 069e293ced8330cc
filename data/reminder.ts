import type { Reminder as ReminderRow } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'

/** What a learner chose about reminders. */
export type ReminderChoice = {
  /** 0–23 in the learner's time zone. */
  hour: number
  /** When the calendar's address was made; null: there is none. */
  calendarMadeAt: number | null
  mail: { type: 'none' } | { type: 'waiting' | 'on'; address: string }
}

/** Null: nothing was ever chosen. */
export async function findReminderChoice(db: Connection, learnerId: string): Promise<ReminderChoice | null> {
  const row = await db.reminder.findUnique({ where: { learnerId } })
  return row && { hour: row.hour, calendarMadeAt: row.calendarMadeAt?.getTime() ?? null, mail: mailOf(row) }
}

function mailOf({ mailAddress: address, mailConfirmedAt }: ReminderRow): ReminderChoice['mail'] {
  return address === null ? { type: 'none' } : { type: mailConfirmedAt ? 'on' : 'waiting', address }
}

type Changes = Partial<Omit<ReminderRow, 'learnerId' | 'hour'>> & { hour?: number }

/** Changes what is given; `hour` is what a learner begins with who has chosen none. */
export async function saveReminder(tx: Connection, learnerId: string, changes: Changes, hour: number): Promise<void> {
  await tx.reminder.upsert({ where: { learnerId }, create: { hour, ...changes, learnerId }, update: changes })
}

/** Forgets the calendar's address. */
export async function deleteCalendar(tx: Connection, learnerId: string): Promise<void> {
  await tx.reminder.updateMany({ where: { learnerId }, data: { calendarTokenHash: null, calendarMadeAt: null } })
}

/** What is left of mail that was ended: not the address. */
const NO_MAIL = { mailAddress: null, confirmTokenHash: null, confirmSentAt: null, mailConfirmedAt: null } as const

/** Forgets the address that mail goes to. */
export async function deleteMailAddress(tx: Connection, learnerId: string): Promise<void> {
  await tx.reminder.updateMany({ where: { learnerId }, data: NO_MAIL })
}

/** The learner whose calendar this is, with the hash that was found, to be compared once more; null: of nobody who may sign in. */
export function findCalendarOwner(db: Connection, tokenHash: string): Promise<{ learnerId: string; calendarTokenHash: string | null } | null> {
  return db.reminder.findFirst({
    where: { calendarTokenHash: tokenHash, learner: { status: 'active' } }, select: { learnerId: true, calendarTokenHash: true },
  })
}

/** Whose address waits for this confirmation, sent since, and which; null: nobody's. */
export async function findUnconfirmed(db: Connection, tokenHash: string, since: Date): Promise<{ learnerId: string; address: string } | null> {
  const row = await db.reminder.findFirst({ where: { confirmTokenHash: tokenHash, confirmSentAt: { gte: since } }, select: { learnerId: true, mailAddress: true } })
  return row && row.mailAddress !== null ? { learnerId: row.learnerId, address: row.mailAddress } : null
}

/** Confirms the address, if the link is still that one. */
export async function confirmAddress(tx: Connection, learnerId: string, tokenHash: string, confirmed: { mailConfirmedAt: Date; unsubscribeTokenHash: string }): Promise<boolean> {
  const { count } = await tx.reminder.updateMany({
    where: { learnerId, confirmTokenHash: tokenHash, mailAddress: { not: null } }, data: { confirmTokenHash: null, confirmSentAt: null, ...confirmed },
  })
  return count === 1
}

/** Ends the mail that this link belongs to; false: it belongs to none. Twice is as once. */
export async function endMail(tx: Connection, unsubscribeTokenHash: string): Promise<boolean> {
  const { count } = await tx.reminder.updateMany({ where: { unsubscribeTokenHash }, data: NO_MAIL })
  return count > 0
}

export function hasUnsubscribeToken(db: Connection, unsubscribeTokenHash: string): Promise<boolean> {
  return db.reminder.count({ where: { unsubscribeTokenHash } }).then((count) => count > 0)
}

export type MailReader = { learnerId: string; hour: number; timeZone: string; rolloverHour: number; locale: string | null; address: string }

/** A portion of those who get mail, in the order of their ids: the next ones after `after`. Only of accounts that may sign in. */
export function findMailReaders(db: Connection, after: string | null, limit: number): Promise<MailReader[]> {
  const from = after ?? '00000000-0000-0000-0000-000000000000'
  return db.$queryRaw<MailReader[]>`
    SELECT r."learnerId", r."hour", s."timeZone", s."rolloverHour", s."locale", r."mailAddress" AS address
    FROM "Reminder" r JOIN "LearnerSettings" s ON s."learnerId" = r."learnerId" JOIN "Account" a ON a."id" = r."learnerId"
    WHERE r."learnerId" > ${from}::uuid AND r."mailConfirmedAt" IS NOT NULL AND a."status" = 'active'
    ORDER BY r."learnerId" LIMIT ${limit}`
}

/** A day's mail is tried at most so often. */
const MOST_ATTEMPTS = 3

/**
 * Notes that the mail of a study day is being sent to this address; false when it was sent already, was tried often enough, or is no longer
 * wanted there. Written before it is sent: a program that dies between the two has sent it never rather than twice.
 */
export async function claimMail(tx: Connection, learnerId: string, { address, day, unsubscribeTokenHash }: { address: string; day: string; unsubscribeTokenHash: string }): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE "Reminder" SET "sendAttempts" = CASE WHEN "lastSentOn" = ${day} THEN "sendAttempts" + 1 ELSE 1 END,
      "lastSentOn" = ${day}, "isRetryDue" = false, "unsubscribeTokenHash" = ${unsubscribeTokenHash}
    WHERE "learnerId" = ${learnerId}::uuid AND "mailConfirmedAt" IS NOT NULL AND "mailAddress" = ${address}
      AND ("lastSentOn" IS NULL OR "lastSentOn" < ${day} OR ("lastSentOn" = ${day} AND "isRetryDue" AND "sendAttempts" < ${MOST_ATTEMPTS}))`
  return count === 1
}

/** The mail of that day was not taken, for certain: it may be tried at the next run. False: it was tried often enough. */
export async function allowRetry(tx: Connection, learnerId: string, day: string): Promise<boolean> {
  const { count } = await tx.reminder.updateMany({ where: { learnerId, lastSentOn: day, sendAttempts: { lt: MOST_ATTEMPTS } }, data: { isRetryDue: true } })
  return count === 1
}
