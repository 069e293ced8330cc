import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { getImportState } from '#server/article/import/get-import-state'
import { getReview } from '#server/article/import/get-review'
import { mayChangeArticle } from '#server/article/import/may-change-article'
import { now } from '#server/clock'
import { DiscardButton } from '../../../../../../components/article/import/discard-button'
import { ImportProgress } from '../../../../../../components/article/import/import-progress'
import { ReviewDesk } from '../../../../../../components/article/import/review-desk'
import { isHeldBack } from '../../../../../../components/article/import/review-draft'
import { ReviewHead } from '../../../../../../components/article/import/review-head'
import { StuckImport } from '../../../../../../components/article/import/stuck-import'
import { ClassroomTabs } from '../../../../../../components/classroom/classroom-tabs'
import { orNotFound } from '../../../../../or-not-found'

type ReviewPageProps = { params: Promise<{ id: string; importId: string }>; searchParams: Promise<{ published?: string; blocked?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('importing')
  return { title: t('review') }
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const actor = await requirePage('teacher')
  const { id, importId } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const progress = await orNotFound(getImportState(classroomId, importId, now()))
  const [t, messages, query] = await Promise.all([getTranslations('importing'), getMessages(), searchParams])
  const path = `/api/classrooms/${id}/imports/${importId}`
  const { state, label, failure, isStuck } = progress
  if (isStuck || state === 'waiting' || state === 'proposing') {
    return (
      <>
        <p lang="en" className="meta font-semibold text-ink">{label}</p>
        <h1 className="mt-1 mb-4 text-h1">{isStuck ? t('stuckTitle') : t('progressTitle')}</h1>
        <ClassroomTabs id={id} current="articles" />
        {isStuck ? <StuckImport path={path} next={`/classroom/${id}/articles`} failure={failure} /> : <ImportProgress path={path} initial={{ state, isStuck }} labels={messages.importing} />}
      </>
    )
  }
  const review = await orNotFound(getReview(classroomId, importId))
  const { imported, isSuperseded, keyPoints, drafts, speakers, published, hasRewordedKeyPoints } = review
  const mayChange = mayChangeArticle(actor, published)
  const open = drafts.filter((draft) => draft.decision === 'open' && !isHeldBack(draft)).length
  const carried = drafts.filter(({ freshness }) => freshness !== null)
  return (
    <>
      <ReviewHead
        classroomId={id}
        importId={importId}
        article={imported.article}
        state={state}
        open={open}
        held={drafts.filter((draft) => draft.decision === 'open' && isHeldBack(draft)).length}
        isEmpty={drafts.length === 0}
        isInUse={published?.status === 'published'}
        isSuperseded={isSuperseded}
        mayChange={mayChange}
        carried={imported.isUpdate && state !== 'published' ? carried.map(({ freshness }) => freshness) : null}
        justPublished={countOf(query.published)}
        justBlocked={countOf(query.blocked)}
      />
      {drafts.length > 0 && !isSuperseded && (
        <ReviewDesk
          path={path}
          article={imported.article}
          keyPoints={keyPoints.map(({ keyPoint }) => keyPoint)}
          drafts={drafts}
          speakers={speakers}
          isUpdate={imported.isUpdate}
          mayPublish={mayChange}
          isInUse={state === 'published'}
          hasRewordedKeyPoints={hasRewordedKeyPoints}
          labels={messages.importing}
        />
      )}
      {imported.publishedAt === null && (
        <p className="mt-8">
          <DiscardButton path={path} next={`/classroom/${id}/articles`} />
        </p>
      )}
    </>
  )
}

function countOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null
}
