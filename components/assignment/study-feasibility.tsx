import { getLocale, getTranslations } from 'next-intl/server'

type Shortfall = { minutesADayNeeded: number | null; mostRetrievability: number; unseen: number; forgotten: number; isBelowExpectation: boolean }
type Learner = {
  learnerId: string; name: string; feasible: boolean; shortfall: Shortfall | null
  /** Since they last studied; null: not begun. */
  daysAway: number | null
}
type Judged = {
  keyPointIds: readonly string[]
  learners: readonly Learner[]
  /** Names of those who were not worked out. */
  leftOpen: readonly string[]
}

/** Who has been away so long hardly studies as the plan supposes. */
const LONG_AWAY_DAYS = 10

/** For how many it can be done as planned; what keeps the others from it, by name; and who can only if they begin, or begin again. */
export async function StudyFeasibility({ judged, minutes, goal, date }: { judged: Judged; minutes: number; goal: number; date: string }) {
  const [t, locale] = await Promise.all([getTranslations('assignment'), getLocale()])
  const { learners, leftOpen, keyPointIds } = judged
  const short = learners.flatMap(({ shortfall, ...learner }) => (shortfall === null ? [] : [{ ...learner, shortfall }]))
  const idle = learners.filter(({ feasible, daysAway }) => feasible && (daysAway === null || daysAway >= LONG_AWAY_DAYS))
  const total = learners.length + leftOpen.length
  // Finer than whole per cent: some are a few tenths short.
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const why = ({ unseen, forgotten, isBelowExpectation }: Shortfall) => [
    ...(forgotten > 0 ? [t('whyForgotten', { count: forgotten })] : []), ...(unseen > 0 ? [t('whyNew', { count: unseen })] : []), ...(isBelowExpectation ? [t('whyBelow')] : []),
  ].join(' · ')
  return (
    <section aria-labelledby="answer">
      <h1 id="answer" className="max-w-[32ch] text-h1">
        {total === 0 ? t('nobodyYet', { date }) : short.length === 0 && leftOpen.length === 0 ? t('feasibleForAll', { minutes, date, total }) : t('feasibleFor', { count: learners.length - short.length, total, minutes, date })}
      </h1>
      <p className="mt-4 max-w-measure font-serif text-lead">
        {t('comesTo', { count: keyPointIds.length })} {t('whatStudyDoes')}
      </p>
      {leftOpen.length > 0 && <p className="mt-2">{t('leftOpen', { count: leftOpen.length, names: list.format(leftOpen) })}</p>}
      {short.length > 0 && (
        <>
          <h2 className="mt-8 text-h2">{t('shortTitle')}</h2>
          <ul className="mt-2 max-w-measure">
            {short.map(({ learnerId, name, shortfall }) => (
              <li key={learnerId} className="flex flex-wrap justify-between gap-x-4 border-b border-rule py-2">
                <span>{name}</span>
                <span className="tabular">
                  {shortfall.minutesADayNeeded === null
                    ? t('reachesAtMost', { most: share.format(Math.floor(shortfall.mostRetrievability * 1000) / 1000), goal: share.format(goal) })
                    : t('needs', { minutes: shortfall.minutesADayNeeded })}
                </span>
                <span className="meta w-full">{why(shortfall)}</span>
              </li>
            ))}
          </ul>
          <p className="meta mt-2 max-w-measure">
            {short.some(({ shortfall }) => shortfall.minutesADayNeeded === null) && `${t('reachesWhy')} `}
            {t('shortText')}
          </p>
        </>
      )}
      {idle.length > 0 && (
        <>
          <h2 className="mt-8 text-h2">{t('idleTitle', { count: idle.length })}</h2>
          <ul className="mt-2 max-w-measure">
            {idle.map(({ learnerId, name, daysAway }) => (
              <li key={learnerId} className="flex flex-wrap justify-between gap-x-4 border-b border-rule py-2">
                <span>{name}</span>
                <span className="tabular">{daysAway === null ? t('notBegunYet') : t('awayFor', { days: daysAway })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
