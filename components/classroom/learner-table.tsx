import { getLocale, getTranslations } from 'next-intl/server'
import type { Instant } from '#core/shared/instant'
import type { LearnerConcern } from '#core/statistics/class-attention'
import type { LearnerStanding } from '#core/statistics/class-progress'
import { MEMORY_STATES } from '#core/statistics/progress'
import { MINUTE_MS } from '#core/shared/instant'
import { amount } from '../ui/amount'
import { timeAgo } from '../ui/time-ago'
import { percent } from '../ui/percent'
import { ThinBar } from '../ui/thin-bar'

/** A row a learner: when and how long they studied, what they hold, what they would recall, what is due. */
export async function LearnerTable({
  classroomId,
  learners,
  needing,
  now,
}: {
  classroomId: string
  learners: readonly (LearnerStanding & { name: string; durationThisWeekMs: number })[]
  /** Why those who need the teacher do, by their ids. */
  needing: ReadonlyMap<string, LearnerConcern['reason']>
  now: Instant
}) {
  const [t, dashboard] = await Promise.all([getTranslations('classroom'), getTranslations('dashboard')])
  const locale = await getLocale()
  return (
    <section aria-labelledby="learners-title">
      <h2 id="learners-title" className="text-h2">
        {t('learnersTitle')}
      </h2>
      <p className="meta mt-1 max-w-measure">
        {needing.size > 0 && `${t('needingFirst')} `}
        {t('knownMeans')}
      </p>
      <table className="ledger mt-4">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="max-md:hidden">
              {t('lastAnswered')}
            </th>
            <th scope="col" className="w-32 text-end max-md:hidden">
              {dashboard('thisWeek')}
            </th>
            {MEMORY_STATES.map((state) => (
              <th key={state} scope="col" className="w-24 text-end max-md:hidden">
                {t(`states.${state}`)}
              </th>
            ))}
            <th scope="col" className="w-22 text-end md:w-36">
              {t('recall')}
            </th>
            <th scope="col" className="w-14 pe-0! text-end md:w-24">
              {t('dueNow')}
            </th>
          </tr>
        </thead>
        <tbody>
          {learners.map(({ learnerId, name, lastAnsweredAt, byState, meanRetrievability, dueNow, durationThisWeekMs }) => {
            const last = lastAnsweredAt === null ? t('never') : timeAgo(lastAnsweredAt, now, locale, t('justNow'))
            const reason = needing.get(learnerId)
            const minutes = amount(Math.round(durationThisWeekMs / MINUTE_MS), 'minute', locale)
            return (
              <tr key={learnerId}>
                <th scope="row">
                  <a href={`/classroom/${classroomId}/learners/${learnerId}`} className="inline-block py-2.5 -my-2.5 wrap-anywhere">{name}</a>
                  {reason && <span className="meta block font-semibold text-seal">{t(`needs.${reason}`)}</span>}
                  <span className="meta block font-normal md:hidden">
                    {t('lastAnswered')}: {last}
                    {lastAnsweredAt !== null && <span className="block">{t('statesInWords', byState)}</span>}
                    {lastAnsweredAt !== null && <span className="block">{dashboard('thisWeekInWords', { minutes })}</span>}
                  </span>
                </th>
                <td className="max-md:hidden">{last}</td>
                <td className="figure whitespace-nowrap max-md:hidden">{minutes}</td>
                {MEMORY_STATES.map((state) => (
                  <td key={state} className="figure max-md:hidden">
                    {byState[state]}
                  </td>
                ))}
                <td className="figure">
                  {percent(meanRetrievability ?? 0, locale)}
                  <ThinBar share={meanRetrievability ?? 0} className="mt-1" />
                </td>
                <td className="figure pe-0!">{dueNow}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
