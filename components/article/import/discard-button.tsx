import { getTranslations } from 'next-intl/server'
import { ActionButton } from '../../classroom/action-button'

/** Deletes an import that was never published, and goes back to the list. */
export async function DiscardButton({ path, next }: { path: string; next: string }) {
  const [t, yesNo] = await Promise.all([getTranslations('importing'), getTranslations('classroom')])
  return (
    <ActionButton
      label={t('discard')}
      path={`${path}/discard`}
      body={{}}
      landing={next}
      sure={{ question: t('discardSure'), yes: yesNo('yes'), no: yesNo('no') }}
      busyText={t('busy')}
      failedText={t('failed')}
    />
  )
}
