import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { getUpdatedArticle } from '#server/article/import/get-updated-article'
import { isImportByUrlOn } from '#server/env'
import { ImportForm } from '../../../../../components/article/import/import-form'
import { ClassroomTabs } from '../../../../../components/classroom/classroom-tabs'
import { orNotFound } from '../../../../or-not-found'

type NewArticlePageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ article?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('importing')
  return { title: t('newTitle') }
}

export default async function NewArticlePage({ params, searchParams }: NewArticlePageProps) {
  const actor = await requirePage('teacher')
  const [{ id }, { article }] = await Promise.all([params, searchParams])
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const update = typeof article === 'string' ? await orNotFound(getUpdatedArticle(classroomId, article)) : null
  const [t, messages] = await Promise.all([getTranslations('importing'), getMessages()])
  return (
    <>
      <h1 className="mb-4 text-h1">{update ? t('updateTitle', { label: update.label }) : t('newTitle')}</h1>
      <ClassroomTabs id={id} current="articles" />
      <p className="mb-8 max-w-measure font-serif text-lead">{update ? t('updateText') : t('newText')}</p>
      <ImportForm classroomId={id} update={update} isUrlOn={isImportByUrlOn()} labels={messages.importing} refusals={messages.fetchRefusal} />
    </>
  )
}
