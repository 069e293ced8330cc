import { getTranslations } from 'next-intl/server'
import { ActionButton } from '../../classroom/action-button'
import { DiscardButton } from './discard-button'

/** An import that nobody works on any more: why, and the two ways on. */
export async function StuckImport({ path, next, failure }: { path: string; next: string; failure: string | null }) {
  const t = await getTranslations('importing')
  const words = { busyText: t('busy'), failedText: t('failed') }
  const why = failure === 'too-slow' ? t('failures.tooSlow') : failure === 'no-text' ? t('failures.noText') : t('failures.broken')
  return (
    <>
      <p className="max-w-measure font-serif text-lead">{why}</p>
      <p className="mt-2 max-w-measure">{t('stuckText')}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ActionButton label={t('restart')} path={`${path}/restart`} body={{}} className="button button-main" {...words} />
        <DiscardButton path={path} next={next} />
      </div>
    </>
  )
}
