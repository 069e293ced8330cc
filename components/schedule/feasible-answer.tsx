import { getLocale, getTranslations } from 'next-intl/server'
import type { DayLoad } from '#core/schedule/day-loads'
import type { DeadlineChoice } from '#core/schedule/deadline-choice'
import { amount } from '../ui/amount'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'
import { DeadlineButton } from './deadline-button'
import { DeadlineDays } from './deadline-days'

const MINUTE_S = 60

/** It can be done: at what cost, with what promise, and the button that accepts it. */
export async function FeasibleAnswer({ choice, plan, keyPointCount, unseenCount, minutes, replaces }: {
  choice: DeadlineChoice
  plan: { days: readonly DayLoad[]; minutesADay: number; promisedMeanRetrievability: number }
  keyPointCount: number
  unseenCount: number
  minutes: { perLook: number; perNew: number; areOwn: boolean }
  /** There is a plan already, which this one would take the place of. */
  replaces: boolean
}) {
  const t = await getTranslations('deadline')
  const locale = await getLocale()
  const seconds = (value: number) => amount(value * MINUTE_S, 'second', locale)
  const times = { look: seconds(minutes.perLook), fresh: seconds(minutes.perNew) }
  return (
    <section aria-labelledby="answer">
      <h1 id="answer" className="max-w-[32ch] text-h1">
        {t('feasibleTitle', {
          needed: plan.minutesADay, date: dateInWords(choice.targetOn, locale), share: percent(plan.promisedMeanRetrievability, locale),
        })}
      </h1>
      <p className="mt-4 max-w-measure font-serif text-lead">
        {t('feasibleText', { count: keyPointCount, unseen: unseenCount, areNew: unseenCount === keyPointCount ? 'all' : 'some', offered: choice.minutesADay })}
      </p>
      <DeadlineDays days={plan.days} />
      <p className="mt-4 max-w-measure">{t('whatHappens')}</p>
      <p className="meta mt-2 max-w-measure">
        {minutes.areOwn ? t('timesOwn', times) : t('timesAssumed', times)} {t('promiseNote')}
      </p>
      <div className="mt-6">
        <DeadlineButton choice={choice} words={{ act: t('accept'), busy: t('busy'), failed: t('failed') }} />
        {replaces && <p className="meta mt-2">{t('replaces')}</p>}
      </div>
    </section>
  )
}
