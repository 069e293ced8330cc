import { getLocale, getTranslations } from 'next-intl/server'
import { RATE_NEEDS } from '#core/statistics/observed-rate'
import type { QuestionFigures } from '#core/statistics/question-figures'
import { percent } from '../ui/percent'
import { ThinBar } from '../ui/thin-bar'

/** A facility with its interval; of few answers the estimate, marked as one, with how many were right. */
export async function FacilityCell({ figures: { facility, n }, estimate }: { figures: Pick<QuestionFigures, 'facility' | 'n'>; estimate: number | null }) {
  const [t, locale] = await Promise.all([getTranslations('questionAnalysis'), getLocale()])
  if (!facility) return <>–</>
  const isFew = n < RATE_NEEDS
  const shown = isFew ? (estimate ?? facility.value) : facility.value
  return (
    <>
      {isFew && estimate !== null ? t('about', { share: percent(shown, locale) }) : percent(shown, locale)}
      <ThinBar share={shown} className="mt-1" />
      <span className="meta tabular block whitespace-nowrap">
        {isFew ? t('rightOf', { right: Math.round(facility.value * n), n }) : `${percent(facility.low, locale)} – ${percent(facility.high, locale)}`}
      </span>
    </>
  )
}
