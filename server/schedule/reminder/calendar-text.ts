import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import type { Reminder } from '../../../core/schedule/reminders-ahead'
import { type Instant, MINUTE_MS } from '../../../core/shared/instant'
import { reminderTranslator } from './reminder-translator'

/** A calendar has to have something in it (RFC 5545, 3.6), also while no reminder is due. */
const UTC_ZONE = ['BEGIN:VTIMEZONE', 'TZID:UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n')

const EVENT_MS = 15 * MINUTE_MS
/** How often a calendar is to ask again, s: what is due changes by the day. */
const REFRESH_S = 6 * 60 * 60

/**
 * Reminders as iCalendar (RFC 5545): 15 minutes each, in UTC, so that no calendar need know the learner's time zone; a reminder of a study day
 * keeps its UID. Nobody's name is in it: a calendar is often seen by others.
 */
export function calendarText(reminders: readonly Reminder[], { locale: chosen, calendarId, studyAddress, now }: {
  locale: string | null
  /** Tells this calendar's events from those of another; no secret. */
  calendarId: string
  /** null: the operator has set no address, and there is no link. */
  studyAddress: string | null
  now: Instant
}): string {
  const { locale, t } = reminderTranslator(chosen)
  const calendar = ical({ name: t('calendarName'), prodId: { company: 'Hoedam', product: 'Reminders', language: locale.toUpperCase() }, method: ICalCalendarMethod.PUBLISH, ttl: REFRESH_S })
  // With a zone its events would be in it, and no longer in UTC by themselves.
  if (reminders.length === 0) calendar.timezone({ name: 'UTC', generator: () => UTC_ZONE })
  for (const { studyDay, at, keyPoints, minutes, because, lapses } of reminders) {
    const why = because === 'full-session' ? t('fullSession', { keyPoints, minutes }) : t('waitingCosts', { keyPoints, minutes, lapses: Math.round(lapses) })
    const event = calendar.createEvent({
      id: `${studyDay}-${calendarId}@reminders.hoedam`, stamp: new Date(now), start: new Date(at), end: new Date(at + EVENT_MS),
      summary: t('eventTitle', { keyPoints }), description: [why, t('eventNote'), ...(studyAddress ? [studyAddress] : [])].join('\n'),
      ...(studyAddress ? { url: studyAddress } : {}),
      // It takes nobody's time from an appointment.
      transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE,
    })
    event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: t('eventTitle', { keyPoints }) })
  }
  return `${calendar.toString()}\r\n`
}
