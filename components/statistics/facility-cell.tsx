import { getLocale, getTranslations } from 'next-intl/server'
import { RATE_NEEDS } from '#core/statistics/observed-rate'
import type { QuestionFigures } from '#core/statistics/question-figures'
import { shownFacility } from '#core/statistics/shown-facility'
import { percent } from '../ui/percent'
import { ThinBar } from '../ui/thin-bar'

/** A facility with its interval; of few answers the estimate, marked as one, with how many were right. */
export async function FacilityCell({ figures: { facility, n }, estimate }: { figures: Pick<QuestionFigures, 'facility' | 'n'>; estimate: number | null }) {
  const [t, locale] = await Promise.all([getTranslations('questionAnalysis'), getLocale()])
  const shown = shownFacility({ facility, n }, estimate)
  if (!facility || !shown) return <>–</>
  return (
    <>
      {shown.isEstimate ? t('about', { share: percent(shown.value, locale) }) : percent(shown.value, locale)}
      <ThinBar share={shown.value} className="mt-1" />
      <span className="meta tabular block whitespace-nowrap">
        {n < RATE_NEEDS ? t('rightOf', { right: Math.round(facility.value * n), n }) : `${percent(facility.low, locale)}–${percent(facility.high, locale)}`}
      </span>
    </>
  )
}
