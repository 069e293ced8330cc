import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ZoneHint } from '../../ui/zone-hint'
import { SettingsSection } from '../settings-section'
import { CalendarPanel } from './calendar-panel'
import { HourForm } from './hour-form'
import { MailPanel, type MailState } from './mail-panel'

/** What is set up, when reminders come, and the two ways in which they do. */
export async function RemindersSection({ hour, calendarMadeAt, timeZone, next, mail, at }: {
  hour: number
  calendarMadeAt: number | null
  timeZone: string
  next: { at: number; keyPoints: number } | null
  mail: MailState
  /** Now. */
  at: number
}) {
  const [t, messages, locale] = await Promise.all([getTranslations('reminders'), getMessages(), getLocale()])
  const labels = messages.reminders
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' })
  const moment = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
  return (
    <SettingsSection id="reminders" title={t('title')}>
      <p className="mb-3 font-semibold">{t(`status.${statusOf(calendarMadeAt !== null, mail.type === 'on')}`)}</p>
      <p>{t('when')}</p>
      <p className="meta mt-3">{next ? t('next', { at: moment.format(next.at), keyPoints: next.keyPoints }) : t('noNext')}</p>
      <HourForm
        hour={hour} zone={timeZone} labels={labels}
        zoneHint={<ZoneHint zone={timeZone} moments={[at]} locale={locale} words={{ differs: t.raw('zoneDiffers'), change: t('changeZone') }} />}
      />
      <h3 className="mt-8 mb-2 border-t border-rule pt-4 font-semibold">{t('calendarTitle')}</h3>
      <CalendarPanel madeOn={calendarMadeAt === null ? null : t('calendarMadeOn', { date: day.format(calendarMadeAt) })} labels={labels} />
      <h3 className="mt-8 mb-2 border-t border-rule pt-4 font-semibold">{t('mailTitle')}</h3>
      <MailPanel mail={mail} words={mail.type === 'waiting' ? t('mailWaiting', mail) : mail.type === 'on' ? t('mailOn', mail) : null} labels={labels} />
    </SettingsSection>
  )
}

function statusOf(hasCalendar: boolean, hasMail: boolean): 'none' | 'calendar' | 'mail' | 'both' {
  if (hasCalendar) return hasMail ? 'both' : 'calendar'
  return hasMail ? 'mail' : 'none'
}
