import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('deletedTitle') }
}

/** Where somebody arrives who has just deleted the account. */
export default async function AccountDeletedPage() {
  await requirePage('public')
  const t = await getTranslations('settings')
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{t('deletedTitle')}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">{t('deletedText')}</p>
      <p className="flex flex-wrap gap-3">
        <a href="/study" className="button button-main">
          {t('deletedStudy')}
        </a>
        <a href="/" className="button">
          {t('deletedHome')}
        </a>
      </p>
    </section>
  )
}
