import { getTranslations } from 'next-intl/server'
import { DeadlineButton } from './deadline-button'

/** The way out of a plan under way. */
export async function DeadlineEnd() {
  const t = await getTranslations('deadline')
  return (
    <section aria-labelledby="end-title" className="mt-12 border-t border-ink pt-4">
      <h2 id="end-title" className="text-h2">
        {t('endTitle')}
      </h2>
      <p className="mt-2 mb-4 max-w-measure">{t('endText')}</p>
      <DeadlineButton choice={null} words={{ act: t('end'), busy: t('busy'), failed: t('failed') }} />
    </section>
  )
}
