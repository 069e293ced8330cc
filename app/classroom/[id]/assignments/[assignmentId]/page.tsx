import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, ownLearnerId, requirePage } from '#server/actor'
import { readAssignment } from '#server/classroom/assignment/read-assignment'
import { now } from '#server/clock'
import { readTimeZone } from '#server/settings/read-time-zone'
import { AssignmentContent } from '../../../../../components/assignment/assignment-content'
import { AssignmentFacts } from '../../../../../components/assignment/assignment-facts'
import { AssignmentResults } from '../../../../../components/assignment/assignment-results'
import { ChangeForm } from '../../../../../components/assignment/change-form'
import { ActionButton } from '../../../../../components/classroom/action-button'
import { PageLinks } from '../../../../../components/classroom/gradebook/page-links'
import { percent } from '../../../../../components/ui/percent'
import { zoneInWords } from '../../../../../components/ui/zone-in-words'
import { orNotFound } from '../../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignment')
  return { title: t('onePageTitle') }
}

/** A row and a form each. */
const LEARNERS_A_PAGE = 50

type AssignmentPageProps = { params: Promise<{ id: string; assignmentId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AssignmentPage({ params, searchParams }: AssignmentPageProps) {
  const actor = await requirePage('teacher')
  const [{ id, assignmentId }, asked] = await Promise.all([params, searchParams])
  const at = now()
  const { assignment, classroomName, sectionName, items, learners } =
    await orNotFound(authorizeClassroom(actor, id).then((classroomId) => readAssignment(classroomId, assignmentId, at)))
  const [t, timeZone, analysis, locale, messages] = await Promise.all([
    getTranslations('assignment'), readTimeZone(ownLearnerId(actor)), getTranslations('quizAnalysis'), getLocale(), getMessages(),
  ])
  const isQuiz = assignment.kind === 'quiz'
  const shares = learners.flatMap(({ share }) => (share === null ? [] : [share]))
  const mean = shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
  const active = learners.filter(({ state }) => state === 'finished' || (!isQuiz && state === 'under-way')).length
  const pages = Math.max(1, Math.ceil(learners.length / LEARNERS_A_PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.page)) || 1))
  const words = { busyText: t('busy'), failedText: t('failed') }
  const path = `/api/classrooms/${id}/assignments/${assignmentId}`
  return (
    <>
      <p className="meta flex flex-wrap gap-x-4">
        <a href={`/classroom/${id}/assignments`} className="inline-block py-2.5">
          {t('pageTitle')}
        </a>
        <span className="py-2.5 font-semibold text-ink">{classroomName}</span>
      </p>
      <h1 className="max-w-[32ch] text-h1">{assignment.title}</h1>
      <p className="mt-4 max-w-measure font-serif text-lead">
        {isQuiz ? t('handedInOf', { count: active, total: learners.length }) : t('begunOf', { count: active, total: learners.length })}
        {mean !== null && `. ${isQuiz ? t('meanPoints', { share: percent(mean, locale) }) : t('meanKnown', { share: percent(mean, locale) })}`}
      </p>
      <AssignmentFacts assignment={assignment} sectionName={sectionName} itemCount={items.length} timeZone={timeZone} />
      <AssignmentContent kind={assignment.kind} items={items} />
      {assignment.archivedAt !== null && <p className="mt-4 border-s-2 border-seal ps-3">{t('isArchived')}</p>}
      <p className="mt-6 flex flex-wrap gap-3">
        {isQuiz && (
          <>
            <a href={`/classroom/${id}/assignments/${assignmentId}/preview`} className="button">
              {t('preview')}
            </a>
            <a href={`/classroom/${id}/assignments/${assignmentId}/analysis`} className="button">
              {analysis('pageTitle')}
            </a>
          </>
        )}
        <ActionButton
          method="PUT" path={path} body={{ isArchived: assignment.archivedAt === null }} label={assignment.archivedAt === null ? t('archive') : t('unarchive')}
          {...(assignment.archivedAt === null ? { sure: { question: t('archiveSure'), yes: t('archive'), no: t('cancel') } } : {})} {...words}
        />
      </p>
      <div className="mt-6 max-w-md">
        <ChangeForm
          path={path} title={assignment.title} closesAt={assignment.kind === 'quiz' && (assignment.closesAt > at || assignment.keysShown === 'after-answer') ? assignment.closesAt : null}
          timeZone={timeZone} zoneNote={t('timesIn', { zone: zoneInWords(timeZone, locale) })} labels={messages.assignment}
        />
      </div>
      <AssignmentResults
        kind={assignment.kind} workPath={assignment.archivedAt === null ? `/classroom/${id}/gradebook/${assignmentId}` : null} learners={learners.slice((page - 1) * LEARNERS_A_PAGE, page * LEARNERS_A_PAGE)} extensionPath={isQuiz ? `${path}/extensions` : null} labels={messages.assignment}
      />
      {pages > 1 && <PageLinks page={page} pages={pages} query="" total={learners.length} />}
    </>
  )
}
