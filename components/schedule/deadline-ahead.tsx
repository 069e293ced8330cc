import { getLocale, getTranslations } from 'next-intl/server'
import type { DayLoad } from '#core/schedule/day-loads'
import type { DeadlineStanding } from '#core/schedule/deadline-standing'
import { amount } from '../ui/amount'
import { dateInWords } from '../ui/date-in-words'
import { FactList } from '../ui/fact-list'
import { percent } from '../ui/percent'
import { DeadlineDays } from './deadline-days'

/** The plan under way: how it stands, what today is for, and the days to come. */
export async function DeadlineAhead({ deadline, what, days, reaches, daysLeft, standing, moreMinutesHref, acceptedOn, setBy }: {
  deadline: { targetOn: string; minutesADay: number; promisedMeanRetrievability: number; keyPointIds: readonly string[] }
  /** Names of the articles or topics chosen; empty: everything. */
  what: readonly string[]
  days: readonly DayLoad[]
  reaches: number
  daysLeft: number
  standing: DeadlineStanding
  /** Where the same is asked with the minutes that would still do; null while none are needed, or none would do. */
  moreMinutesHref: string | null
  /** The study day on which it was accepted, or the class set it. */
  acceptedOn: string
  /** Nobody promised a learner anything, or was asked, whose class set the date. */
  setBy: 'class' | 'learner'
}) {
  const t = await getTranslations('deadline')
  const locale = await getLocale()
  const { targetOn, minutesADay: minutes, promisedMeanRetrievability, keyPointIds } = deadline
  const [date, promised, share] = [dateInWords(targetOn, locale), percent(promisedMeanRetrievability, locale), percent(reaches, locale)]
  const [today] = days
  const isBehind = standing.type === 'behind'
  const count = t('keyPoints', { count: keyPointIds.length })
  return (
    <section aria-labelledby="standing">
      <h1 id="standing" className="max-w-[32ch] text-h1">
        {t('standing', { days: daysLeft, date, standing: standing.type })}
      </h1>
      <p className="mt-4 max-w-measure font-serif text-lead">
        {isBehind ? t('behindText', { minutes, share, promised }) : t('onTrackText', { minutes, share, setBy })}{' '}
        {isBehind && (standing.minutesADayNeeded === null ? t('behindNever') : t('behindNeeded', { needed: standing.minutesADayNeeded }))}
      </p>
      <p className="mt-2">
        {today && today.introduce + today.review > 0
          ? t('todayText', { introduce: today.introduce, review: today.review, minutes: amount(Math.ceil(today.minutes), 'minute', locale) })
          : t('todayNothing')}
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <a href="/study" className="button button-main">
          {t('studyNow')}
        </a>
        {moreMinutesHref && standing.type === 'behind' && (
          <a href={moreMinutesHref} className="button">
            {t('takeMinutes', { minutes: standing.minutesADayNeeded ?? minutes })}
          </a>
        )}
      </p>
      <h2 className="mt-12 text-h2">{t('planTitle')}</h2>
      <DeadlineDays days={days} />
      <p className="mt-4 max-w-measure">{t('whatHappens')}</p>
      <FactList
        facts={[
          { term: t('facts.what'), value: what.length === 0 ? `${t('scopes.all')} (${count})` : `${new Intl.ListFormat(locale).format(what)} (${count})` },
          { term: t('facts.by'), value: date },
          { term: t('facts.minutes'), value: t('minutesAtMost', { minutes: amount(minutes, 'minute', locale) }) },
          { term: setBy === 'class' ? t('facts.planned') : t('facts.promised'), value: promised },
          { term: setBy === 'class' ? t('facts.setOn') : t('facts.accepted'), value: dateInWords(acceptedOn, locale) },
        ]}
      />
    </section>
  )
}
