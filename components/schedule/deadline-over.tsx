import { getLocale, getTranslations } from 'next-intl/server'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'
import { DeadlineButton } from './deadline-button'

/** The day has come: what was promised, or expected by the class's plan, and what was reached. */
export async function DeadlineOver({ deadline, result, setBy }: {
  deadline: { targetOn: string; promisedMeanRetrievability: number }
  result: { keyPointCount: number; metCount: number; reached: number | null }
  setBy: 'class' | 'learner'
}) {
  const t = await getTranslations('deadline')
  const locale = await getLocale()
  const date = dateInWords(deadline.targetOn, locale)
  const promised = percent(deadline.promisedMeanRetrievability, locale)
  return (
    <section aria-labelledby="result">
      <h1 id="result" className="max-w-[32ch] text-h1">
        {result.reached === null ? t('overNone', { date }) : t('overTitle', { date, share: percent(result.reached, locale), promised, setBy })}
      </h1>
      {result.reached !== null && (
        <p className="mt-4 mb-6 max-w-measure font-serif text-lead">{t('overText', { met: result.metCount, count: result.keyPointCount })}</p>
      )}
      <DeadlineButton choice={null} words={{ act: t('putAway'), busy: t('busy'), failed: t('failed') }} />
    </section>
  )
}
