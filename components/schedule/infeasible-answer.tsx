import { getLocale, getTranslations } from 'next-intl/server'
import type { DeadlineChoice } from '#core/schedule/deadline-choice'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'

/** A choice near by that can be kept, and where the page answers for it. */
type Alternative = { choice: DeadlineChoice; href: string }

/** It cannot be done: what is wanting, in words, and what would do, a tap each. */
export async function InfeasibleAnswer({ choice, shortfall, keyPointCount, alternatives, articleNames }: {
  choice: DeadlineChoice
  shortfall: { minutesADayNeeded: number | null; keyPointsNotReached: readonly string[]; meanRetrievability: number }
  keyPointCount: number
  alternatives: readonly Alternative[]
  articleNames: ReadonlyMap<string, string>
}) {
  const t = await getTranslations('deadline')
  const locale = await getLocale()
  const { minutesADayNeeded: needed, keyPointsNotReached, meanRetrievability } = shortfall
  const inWords = ({ choice: other }: Alternative) => {
    if (other.minutesADay !== choice.minutesADay) return t('takeMinutes', { minutes: other.minutesADay })
    if (other.targetOn !== choice.targetOn) return t('takeDate', { date: dateInWords(other.targetOn, locale), minutes: other.minutesADay })
    return t('takeArticles', { names: new Intl.ListFormat(locale).format(other.scopeIds.map((id) => articleNames.get(id) ?? id)) })
  }
  return (
    <section aria-labelledby="answer">
      <h1 id="answer" className="max-w-[32ch] text-h1">
        {t('infeasibleTitle', { offered: choice.minutesADay, date: dateInWords(choice.targetOn, locale) })}
      </h1>
      <p className="mt-4 max-w-measure font-serif text-lead">
        {t('infeasibleReach', { share: percent(meanRetrievability, locale), goal: percent(choice.goal, locale) })}{' '}
        {t('notReached', { count: keyPointsNotReached.length, total: keyPointCount })}{' '}
        {needed === null ? t('neverText') : t('neededText', { needed })}
      </p>
      <p className="meta mt-2">{t('nothingStored')}</p>
      <h2 className="mt-8 text-h2">{t('alternativesTitle')}</h2>
      {alternatives.length === 0 ? (
        <p className="mt-2">{t('noAlternative')}</p>
      ) : (
        <ul className="mt-3 flex flex-col items-start gap-3">
          {alternatives.map((alternative) => (
            <li key={alternative.href}>
              <a href={alternative.href} className="button">
                {inWords(alternative)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
