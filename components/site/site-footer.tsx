import { getTranslations } from 'next-intl/server'
import { PreferenceButton } from './preference-button'

const THEMES = ['system', 'light', 'dark'] as const

/** The light to read by, and what this place promises. */
export async function SiteFooter({ theme, readerName }: { theme: string; readerName: string | null }) {
  const t = await getTranslations('site')
  return (
    <footer className="no-print mt-auto border-t border-rule">
      <div className="page meta flex flex-wrap items-center justify-between gap-x-8 gap-y-1 pt-2 pb-6">
        <p className="py-2">
          {readerName === null ? t('promise') : t('signedInAs', { name: readerName })}
        </p>
        <div role="group" aria-labelledby="theme-label" className="flex flex-wrap items-center gap-x-4">
          <span id="theme-label">{t('theme')}</span>
          {THEMES.map((choice) => (
            <PreferenceButton key={choice} preference={{ theme: choice }} pressed={choice === theme}>
              {t(`themes.${choice}`)}
            </PreferenceButton>
          ))}
        </div>
      </div>
    </footer>
  )
}
