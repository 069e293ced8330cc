// Reminders from what is stored to what is sent: against a real PostgreSQL and a server that speaks SMTP.
import { v7 as uuidV7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/shared/instant'
import type { Database } from '#data/client'
import { updateSettings } from '#data/settings'
import type { AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { submitReviews } from '#server/review/submit-reviews'
import { makeContent } from '../../../test/content-factory'
import { makeLearner } from '../../../test/factories/make-learner'
import { respond } from '../../../test/factories/respond'
import { openAppDatabase } from '../../../test/app-database'
import { type SmtpServer, startSmtpServer } from '../../../test/smtp-server'
import { acceptDeadline } from '../deadline/accept-deadline'
import { getStudyQueue } from '../get-study-queue'
import { askForMail } from './ask-for-mail'
import { canConfirmMail, confirmMail } from './confirm-mail'
import { endMailByLink, endOwnMail, isUnsubscribeLink } from './end-mail'
import { getReminders } from './get-reminders'
import { readCalendar } from './read-calendar'
import { removeCalendar, replaceCalendar } from './replace-calendar'
import { sendDueReminders } from './send-due-reminders'
import { setReminderHour } from './set-reminder-hour'

const STUDIED = Date.parse('2026-03-20T09:00:00Z')
/** A Friday in Berlin; the clocks change on Sunday 29 March. */
const NOW = Date.parse('2026-03-27T16:30:00Z')
const AT_THE_HOUR = Date.parse('2026-03-27T17:00:00Z') // 18:00 in Berlin
const ADDRESS = '192.0.2.7'
const FROM = 'Hoedam <study@example.org>'
const { published } = generateQuestions(makeContent())

let db: Database
let smtp: SmtpServer
beforeAll(async () => {
  Object.assign(process.env, { NEXTAUTH_SECRET: 'x'.repeat(32), PUBLIC_URL: 'https://study.example.org/', MAIL_FROM: FROM })
  smtp = await startSmtpServer()
  process.env.SMTP_URL = smtp.url
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), STUDIED)
  return app.close
})
afterAll(() => smtp.stop())
beforeEach(async () => {
  smtp.mood = 'takes'
  smtp.mails.length = 0
  smtp.connections = 0
  await db.reminder.deleteMany() // those of the test before are not to be reminded
  await db.rateLimiterFlexible.deleteMany()
})

/** Answered two key points a week ago; a session of one question, so that a full one is due. */
async function aLearner(settings: { timeZone?: string; locale?: string } = {}): Promise<AuthorizedLearnerId> {
  const learnerId = await makeLearner(db, STUDIED)
  await updateSettings(db, learnerId, { timeZone: 'Europe/Berlin', sessionSize: 1, ...settings })
  await answer(learnerId, STUDIED)
  return learnerId
}

async function answer(learnerId: AuthorizedLearnerId, at: number): Promise<void> {
  const [one] = published
  const other = published.find(({ keyPointId }) => keyPointId !== one?.keyPointId)
  const reviews = [one, other].flatMap((question) => (question ? [{
    id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question),
    certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(at).toISOString(),
  }] : []))
  await submitReviews(learnerId, { clientNow: at, deviceId: 'd', reviews }, at)
}

let made = 0
async function withMail(learnerId: AuthorizedLearnerId): Promise<string> {
  made += 1
  const address = `min-${made}@example.org`
  await askForMail(learnerId, address, NOW)
  expect(await confirmMail(linkIn('confirm'), ADDRESS, NOW)).toBe(true)
  smtp.mails.length = 0
  smtp.connections = 0
  return address
}

/** The words of the last mail that was taken. */
function lastText(): string {
  const raw = smtp.mails.at(-1)?.raw ?? ''
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s)
  if (/^Content-Transfer-Encoding: base64$/m.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return /quoted-printable/.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : body
}
const linkIn = (kind: 'confirm' | 'unsubscribe') => new RegExp(`https://study\\.example\\.org/reminders/${kind}/(\\S+)`).exec(lastText())?.[1] ?? `no ${kind} link`
const run = (at: number) => sendDueReminders({ smtpUrl: smtp.url, from: FROM }, at)
const secretOf = (path: string) => /^\/api\/reminders\/([\w-]{43})\/calendar\.ics$/.exec(path)?.[1] ?? ''

type Event = Record<string, string>
/** As strictly as RFC 5545 has it: lines end in CRLF and have 75 octets at most, folded ones go on after a space. */
function parseCalendar(text: string): { calendar: Event; events: Event[] } {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = text.replace(/\r\n$/, '').split('\r\n')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const [calendar, events, open]: [Event, Event[], string[]] = [{}, [], []]
  for (const line of lines.join('\r\n').replace(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? []
    expect(name, line).not.toBe('')
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') expect(open.pop()).toBe(value)
    else {
      // What belongs to an alarm stands under its name: ALARM-TRIGGER.
      const within = open.includes('VEVENT') ? (events.at(-1) ?? {}) : open.includes('VTIMEZONE') ? {} : calendar
      const key = open.at(-1) === 'VALARM' ? `ALARM-${name}` : name
      expect(within).not.toHaveProperty(key)
      within[key] = value
    }
  }
  expect(open).toEqual([])
  expect(calendar).toMatchObject({ VERSION: '2.0', PRODID: expect.any(String) })
  for (const event of events) expect(Object.keys(event)).toEqual(expect.arrayContaining(['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'ALARM-TRIGGER']))
  return { calendar, events }
}
const instantOf = (stamp: string | undefined) => Date.parse((stamp ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

describe('the calendar', () => {
  it('has the reminders ahead at the learner’s hour, also after the clocks have changed, for 15 minutes each', async () => {
    const learnerId = await aLearner()
    const { events } = parseCalendar(await readCalendar(secretOf(await replaceCalendar(learnerId, NOW)), ADDRESS, NOW))
    expect(events.length).toBeGreaterThanOrEqual(2)
    const hours = events.map(({ DTSTART }) => new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' }).format(instantOf(DTSTART)))
    expect(new Set(hours)).toEqual(new Set(['18']))
    expect(new Set(events.map(({ DTSTART }) => new Date(instantOf(DTSTART)).getUTCHours())).size).toBeGreaterThanOrEqual(1)
    expect(events.some(({ DTSTART }) => instantOf(DTSTART) > Date.parse('2026-03-29T02:00:00Z') && new Date(instantOf(DTSTART)).getUTCHours() === 16)).toBe(true)
    for (const { DTSTART, DTEND } of events) expect(instantOf(DTEND) - instantOf(DTSTART)).toBe(15 * MINUTE_MS)
  })
  it('says how much is due and leads to this installation by PUBLIC_URL; nobody is named', async () => {
    const learnerId = await aLearner()
    const { name } = await db.account.findUniqueOrThrow({ where: { id: learnerId } })
    const text = await readCalendar(secretOf(await replaceCalendar(learnerId, NOW)), ADDRESS, NOW)
    const [event] = parseCalendar(text).events
    expect(event?.SUMMARY).toBe('Study: 2 key points due')
    expect(event?.URL).toBe('https://study.example.org/study')
    expect(event?.DESCRIPTION).toContain('about 1 minute')
    for (const personal of [name, learnerId]) expect(text).not.toContain(personal)
  })
  it('is in the learner’s language', async () => {
    const learnerId = await aLearner({ locale: 'ko' })
    const { events } = parseCalendar(await readCalendar(secretOf(await replaceCalendar(learnerId, NOW)), ADDRESS, NOW))
    expect(events[0]?.SUMMARY).toBe('공부: 복습할 요점 2개')
  })
  it('keeps the UID of a day from one reading to the next', async () => {
    const secret = secretOf(await replaceCalendar(await aLearner(), NOW))
    const uids = async (at: number) => parseCalendar(await readCalendar(secret, ADDRESS, at)).events.map(({ UID }) => UID)
    const [today, tomorrow] = [await uids(NOW), await uids(NOW + DAY_MS)]
    expect(new Set(today).size).toBe(today.length)
    expect(today).toEqual(expect.arrayContaining(tomorrow.slice(0, -1)))
  })
  it('is empty, and still a calendar, when nothing is worth a reminder', async () => {
    const { events } = parseCalendar(await readCalendar(secretOf(await replaceCalendar(await makeLearner(db, NOW), NOW)), ADDRESS, NOW))
    expect(events).toEqual([])
  })
  it('is found by its present secret alone, of which only a hash is stored', async () => {
    const learnerId = await aLearner()
    const first = secretOf(await replaceCalendar(learnerId, NOW))
    const second = secretOf(await replaceCalendar(learnerId, NOW))
    expect(JSON.stringify(await db.reminder.findUniqueOrThrow({ where: { learnerId } }))).not.toContain(second)
    await expect(readCalendar(first, ADDRESS, NOW)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readCalendar(`${second}x`, ADDRESS, NOW)).rejects.toMatchObject({ code: 'not-found' })
    await readCalendar(second, ADDRESS, NOW)
    await removeCalendar(learnerId)
    await expect(readCalendar(second, ADDRESS, NOW)).rejects.toMatchObject({ code: 'not-found' })
  })
  it('is closed with a suspended account', async () => {
    const learnerId = await aLearner()
    const secret = secretOf(await replaceCalendar(learnerId, NOW))
    await db.account.update({ where: { id: learnerId }, data: { status: 'suspended' } })
    await expect(readCalendar(secret, ADDRESS, NOW)).rejects.toMatchObject({ code: 'not-found' })
  })
  it('is not read without end', async () => {
    const secret = secretOf(await replaceCalendar(await makeLearner(db, NOW), NOW))
    for (let i = 0; i < 60; i++) await readCalendar(secret, ADDRESS, NOW)
    await expect(readCalendar(secret, ADDRESS, NOW)).rejects.toMatchObject({ code: 'too-many-attempts' })
  })
})

describe('an address for mail', () => {
  it('is sent nothing but a link before it is confirmed, and the link works once, for a day', async () => {
    const learnerId = await aLearner()
    await askForMail(learnerId, 'yun@example.org', NOW)
    expect(smtp.mails).toHaveLength(1)
    expect(await getReminders(learnerId, NOW)).toMatchObject({ canMail: true, mail: { type: 'waiting', address: 'yun@example.org' } })
    await run(AT_THE_HOUR)
    expect(smtp.mails).toHaveLength(1)
    const secret = linkIn('confirm')
    expect(JSON.stringify(await db.reminder.findUniqueOrThrow({ where: { learnerId } }))).not.toContain(secret)
    expect(await canConfirmMail(secret, NOW + DAY_MS + 1)).toBe(false)
    expect(await confirmMail(secret, ADDRESS, NOW + DAY_MS + 1)).toBe(false)
    expect(await confirmMail(secret, ADDRESS, NOW)).toBe(true)
    expect(await confirmMail(secret, ADDRESS, NOW)).toBe(false)
    expect(await getReminders(learnerId, NOW)).toMatchObject({ mail: { type: 'on', address: 'yun@example.org' } })
  })
  it('is not kept when the server does not take the mail', async () => {
    const learnerId = await aLearner()
    smtp.mood = 'refuses-recipient'
    await expect(askForMail(learnerId, 'nobody@example.org', NOW)).rejects.toMatchObject({ code: 'mail-not-taken' })
    expect(await getReminders(learnerId, NOW)).toMatchObject({ mail: { type: 'none' } })
  })
  it('stays the one that it was when a link to another cannot be sent, and its reminders go on', async () => {
    const learnerId = await aLearner()
    const address = await withMail(learnerId)
    smtp.mood = 'refuses-mail'
    await expect(askForMail(learnerId, 'another@example.org', NOW)).rejects.toMatchObject({ code: 'mail-not-taken' })
    expect(await getReminders(learnerId, NOW)).toMatchObject({ mail: { type: 'on', address } })
    smtp.mood = 'takes'
    expect(await run(AT_THE_HOUR)).toEqual({ sent: 1, failed: 0 })
  })
  it('bothers nobody: three links a day to an address, whoever asks', async () => {
    for (let i = 0; i < 3; i++) await askForMail(await makeLearner(db, NOW), 'victim@example.org', NOW)
    await expect(askForMail(await makeLearner(db, NOW), 'Victim@example.org', NOW)).rejects.toMatchObject({ code: 'too-many-attempts' })
    expect(smtp.mails).toHaveLength(3)
  })
})

describe('reminders by mail', () => {
  it('come at the learner’s hour and not before, once a study day, and say how much is due', async () => {
    const address = await withMail(await aLearner())
    expect(await run(AT_THE_HOUR - 1)).toEqual({ sent: 0, failed: 0 })
    expect(await run(AT_THE_HOUR)).toEqual({ sent: 1, failed: 0 })
    expect(await run(AT_THE_HOUR + 15 * MINUTE_MS)).toEqual({ sent: 0, failed: 0 })
    expect(smtp.mails.map(({ to }) => to)).toEqual([[address]])
    expect(lastText()).toContain('2 key points are due, about 1 minute')
    expect(lastText()).toContain('https://study.example.org/study')
  })
  it('are in the learner’s language', async () => {
    await withMail(await aLearner({ locale: 'ko' }))
    await run(AT_THE_HOUR)
    expect(lastText()).toContain('복습할 요점이 2개 있어요')
  })
  it('come never on a day on which the learner has studied, nor the day after a reminder', async () => {
    const [studious, other] = [await aLearner(), await aLearner()]
    await withMail(studious)
    await withMail(other)
    await answer(studious, NOW)
    expect(await run(AT_THE_HOUR)).toEqual({ sent: 1, failed: 0 })
    expect(await run(AT_THE_HOUR + DAY_MS)).toEqual({ sent: 0, failed: 0 })
  })
  it('say nothing of what the plan for a date leaves for later, as study does not ask it either', async () => {
    const learnerId = await aLearner()
    for (const minutes of [1, 2]) await answer(learnerId, STUDIED + minutes * MINUTE_MS) // out of the learning steps
    await withMail(learnerId)
    const choice = { scope: 'all' as const, scopeIds: [], targetOn: '2026-06-20', minutesADay: 20, goal: 0.7 as const }
    expect(await acceptDeadline(learnerId, choice, STUDIED + HOUR_MS)).toMatchObject({ status: 'accepted' })
    expect((await getStudyQueue(learnerId, 50, AT_THE_HOUR)).left.due).toBe(0)
    expect((await getReminders(learnerId, AT_THE_HOUR - 1)).next).toBeNull()
    expect(await run(AT_THE_HOUR)).toEqual({ sent: 0, failed: 0 })
  })
  it('go to nobody whose account is suspended', async () => {
    const learnerId = await aLearner()
    await withMail(learnerId)
    await db.account.update({ where: { id: learnerId }, data: { status: 'suspended' } })
    expect(await run(AT_THE_HOUR)).toEqual({ sent: 0, failed: 0 })
  })
  it('go to the others when what is stored of one learner cannot be read', async () => {
    const learners = [await aLearner(), await aLearner()].sort()
    for (const learnerId of learners) await withMail(learnerId)
    await db.learnerSettings.update({ where: { learnerId: learners[0] ?? '' }, data: { timeZone: 'Nowhere/At-All' } })
    expect(await run(AT_THE_HOUR)).toEqual({ sent: 1, failed: 1 })
  })
  it('are noted before they are sent: two programs at once send one', async () => {
    await withMail(await aLearner())
    const runs = await Promise.all([run(AT_THE_HOUR), run(AT_THE_HOUR), run(AT_THE_HOUR)])
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(1)
    expect(smtp.mails).toHaveLength(1)
  })
  it('are tried three times on a day by a server that refuses, and anew with the next reminder', async () => {
    await withMail(await aLearner())
    smtp.mood = 'refuses-mail'
    for (let i = 0; i < 5; i++) await run(AT_THE_HOUR + i * 15 * MINUTE_MS)
    expect(smtp.connections).toBe(3)
    smtp.mood = 'takes'
    expect(await run(AT_THE_HOUR + 2 * HOUR_MS)).toEqual({ sent: 0, failed: 0 })
    const sentOn = []
    for (let day = 1; day <= 7; day++) if ((await run(Date.parse('2026-03-27T18:30:00Z') + day * DAY_MS)).sent) sentOn.push(day)
    expect(sentOn).toHaveLength(1)
  })
  it('are sent at the next run when the server hung, and to everybody once it answers', async () => {
    await withMail(await aLearner())
    await withMail(await aLearner())
    smtp.mood = 'hangs-at-once'
    expect(await run(AT_THE_HOUR)).toEqual({ sent: 0, failed: 1 }) // the other one is not tried at a server that hangs
    smtp.mood = 'takes'
    expect(await run(AT_THE_HOUR + 15 * MINUTE_MS)).toEqual({ sent: 2, failed: 0 })
  })
  it('are not sent a second time when nobody knows whether the first was taken', async () => {
    await withMail(await aLearner())
    smtp.mood = 'hangs-at-the-end'
    expect(await run(AT_THE_HOUR)).toEqual({ sent: 0, failed: 1 })
    smtp.mood = 'takes'
    expect(await run(AT_THE_HOUR + 15 * MINUTE_MS)).toEqual({ sent: 0, failed: 0 })
  })
  it('end in one tap, without signing in, as often as the link is used; the address is forgotten', async () => {
    const learnerId = await aLearner()
    await withMail(learnerId)
    await run(AT_THE_HOUR)
    const secret = linkIn('unsubscribe')
    expect(smtp.mails[0]?.raw.replace(/\r\n[ \t]+/g, '')).toContain(`<https://study.example.org/api/reminders/${secret}/unsubscribe>`)
    expect(JSON.stringify(await db.reminder.findUniqueOrThrow({ where: { learnerId } }))).not.toContain(secret)
    expect(await isUnsubscribeLink(secret)).toBe(true)
    expect(await getReminders(learnerId, NOW)).toMatchObject({ mail: { type: 'on' } }) // looking at the link has ended nothing
    expect(await endMailByLink(secret, ADDRESS)).toBe(true)
    expect(await endMailByLink(secret, ADDRESS)).toBe(true)
    expect(await endMailByLink('another', ADDRESS)).toBe(false)
    expect(await db.reminder.findUniqueOrThrow({ where: { learnerId } })).toMatchObject({ mailAddress: null, mailConfirmedAt: null })
  })
  it('end by the link in an earlier mail too, when the same address was confirmed once more since', async () => {
    const learnerId = await aLearner()
    const address = await withMail(learnerId)
    await run(AT_THE_HOUR)
    const secret = linkIn('unsubscribe')
    await endOwnMail(learnerId)
    await askForMail(learnerId, address, NOW + DAY_MS)
    expect(await confirmMail(linkIn('confirm'), ADDRESS, NOW + DAY_MS)).toBe(true)
    expect(await endMailByLink(secret, ADDRESS)).toBe(true)
    expect(await getReminders(learnerId, NOW)).toMatchObject({ mail: { type: 'none' } })
  })
  it('end in the settings too', async () => {
    const learnerId = await aLearner()
    await withMail(learnerId)
    await endOwnMail(learnerId)
    expect(await run(AT_THE_HOUR)).toEqual({ sent: 0, failed: 0 })
    expect(await getReminders(learnerId, NOW)).toMatchObject({ mail: { type: 'none' } })
  })
})

describe('the settings for reminders', () => {
  it('begin with an hour in the evening, and say when the next one would come', async () => {
    const learnerId = await aLearner()
    expect(await getReminders(learnerId, NOW)).toEqual({
      hour: 18, calendarMadeAt: null, mail: { type: 'none' }, canMail: true, next: { at: expect.any(Number), keyPoints: 2 },
    })
    await setReminderHour(learnerId, 7)
    const { hour, next } = await getReminders(learnerId, NOW)
    expect([hour, new Date(next?.at ?? 0).getUTCHours()]).toEqual([7, 5]) // 7 in Berlin, in summer
  })
  it('take no hour that is none', async () => {
    await expect(setReminderHour(await aLearner(), 24)).rejects.toThrow(/Reminder_hour/)
  })
})
