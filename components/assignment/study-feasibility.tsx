import { getLocale, getTranslations } from 'next-intl/server'

type Judged = {
  keyPointIds: readonly string[]
  learners: readonly { learnerId: string; name: string; feasible: boolean; minutesADayNeeded: number | null }[]
  /** Names of those who were not worked out. */
  leftOpen: readonly string[]
}

/** For how many it can be done as planned, and what the others would need, by name. */
export async function StudyFeasibility({ judged, minutes, date }: { judged: Judged; minutes: number; date: string }) {
  const [t, locale] = await Promise.all([getTranslations('assignment'), getLocale()])
  const { learners, leftOpen, keyPointIds } = judged
  const short = learners.filter(({ feasible }) => !feasible)
  const total = learners.length + leftOpen.length
  return (
    <section aria-labelledby="answer">
      <h1 id="answer" className="max-w-[32ch] text-h1">
        {total === 0 ? t('nobodyYet', { date }) : short.length === 0 && leftOpen.length === 0 ? t('feasibleForAll', { minutes, date, total }) : t('feasibleFor', { count: learners.length - short.length, total, minutes, date })}
      </h1>
      <p className="mt-4 max-w-measure font-serif text-lead">
        {t('comesTo', { count: keyPointIds.length })} {t('whatStudyDoes')}
      </p>
      {leftOpen.length > 0 && <p className="mt-2">{t('leftOpen', { count: leftOpen.length, names: new Intl.ListFormat(locale, { type: 'conjunction' }).format(leftOpen) })}</p>}
      {short.length > 0 && (
        <>
          <h2 className="mt-8 text-h2">{t('shortTitle')}</h2>
          <ul className="mt-2 max-w-md">
            {short.map(({ learnerId, name, minutesADayNeeded }) => (
              <li key={learnerId} className="flex flex-wrap justify-between gap-x-4 border-b border-rule py-2">
                <span>{name}</span>
                <span className="tabular">{minutesADayNeeded === null ? t('noMinutesDo') : t('needs', { minutes: minutesADayNeeded })}</span>
              </li>
            ))}
          </ul>
          <p className="meta mt-2 max-w-measure">
            {short.some(({ minutesADayNeeded }) => minutesADayNeeded === null) && `${t('noMinutesDoWhy')} `}
            {t('shortText')}
          </p>
        </>
      )}
    </section>
  )
}
