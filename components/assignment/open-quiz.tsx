import { getLocale, getTranslations } from 'next-intl/server'
import { DAY_MS } from '#core/shared/instant'
import { momentFormat } from '../ui/moment-format'

/** The time of day is said when the closing is so near. */
const NEAR_MS = 2 * DAY_MS

/** The quiz to be taken next, in one line above what else there is to do. */
export async function OpenQuiz({ quiz: { id, title, closesAt }, isUnderWay, timeZone, at }: {
  quiz: { id: string; title: string; closesAt: number }; isUnderWay: boolean; timeZone: string
  /** Now. */
  at: number
}) {
  const t = await getTranslations('quiz')
  const locale = await getLocale()
  const time = closesAt - at <= NEAR_MS ? ({ hour: 'numeric', minute: '2-digit' } as const) : {}
  const when = momentFormat(locale, { month: 'short', day: 'numeric', ...time, timeZone })(closesAt)
  return (
    <p className="mb-3 flex items-baseline gap-x-2 border-b border-rule">
      <a href={`/assignments/${id}`} className="min-w-0 truncate py-2.5">
        {isUnderWay ? t('quizUnderWay', { title }) : t('quizOpen', { title })}
      </a>
      <span className="meta shrink-0 whitespace-nowrap">{t('until', { when })}</span>
    </p>
  )
}
