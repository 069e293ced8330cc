import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

/** What somebody reads who has followed a link from a mail, signed in or not; `children`: what to do, else the ways on. */
export async function LinkNotice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const t = await getTranslations('reminders')
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{title}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">{text}</p>
      {children ?? (
        <p className="flex flex-wrap gap-3">
          <a href="/settings#reminders" className="button button-main">
            {t('toSettings')}
          </a>
          <a href="/" className="button">
            {t('toHome')}
          </a>
        </p>
      )}
    </section>
  )
}
