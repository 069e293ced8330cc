import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound')
  return { title: t('title') }
}

export default async function NotFoundPage() {
  const t = await getTranslations('notFound')
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{t('title')}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">{t('text')}</p>
      <p className="flex flex-wrap gap-3">
        <a href="/" className="button button-main">
          {t('home')}
        </a>
        <a href="/articles" className="button">
          {t('articles')}
        </a>
        <a href="/search" className="button">
          {t('search')}
        </a>
      </p>
    </section>
  )
}
