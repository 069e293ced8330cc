import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { listClassArticles } from '#server/article/import/list-class-articles'
import { ClassArticleList } from '../../../../components/article/import/class-article-list'
import { DraftList } from '../../../../components/article/import/draft-list'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { orNotFound } from '../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classroom')
  return { title: t('pages.articles') }
}

export default async function ClassroomArticlesPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const { classroomName, articles, drafts, publicCount } = await orNotFound(authorizeClassroom(actor, id).then(listClassArticles))
  const [t, queue] = await Promise.all([getTranslations('importing'), getTranslations('queue')])
  const inUse = articles.filter(({ isRetired }) => !isRetired)
  const retired = articles.filter(({ isRetired }) => isRetired)
  return (
    <>
      <p className="meta font-semibold text-ink">{classroomName}</p>
      <h1 className="mt-1 mb-4 text-h1">{drafts.length > 0 ? t('listTitleWaiting', { count: drafts.length }) : t('listTitle', { count: inUse.length })}</h1>
      <ClassroomTabs id={id} current="articles" />
      <p className="max-w-measure font-serif text-lead">{t('listIntro')}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <a href={`/classroom/${id}/articles/new`} className="button button-main">
          {t('bringInNew')}
        </a>
        <a href={`/classroom/${id}/queue`} className="button">
          {queue('pageTitle')}
        </a>
      </p>
      <div className="max-w-[46rem]">
        {drafts.length > 0 && <DraftList classroomId={id} title={t('draftsTitle')} drafts={drafts} />}
        {inUse.length > 0 && <ClassArticleList classroomId={id} title={t('publishedTitle')} articles={inUse} />}
        {retired.length > 0 && <ClassArticleList classroomId={id} title={t('retiredTitle')} articles={retired} />}
        <p className="meta mt-10 border-t border-rule pt-3">
          {t('builtIn', { count: publicCount })}{' '}
          <a href="/articles" className="inline-block py-2.5">
            {t('toBuiltIn')}
          </a>
        </p>
      </div>
    </>
  )
}
