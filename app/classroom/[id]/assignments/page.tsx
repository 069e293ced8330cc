import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { listAssignments } from '#server/classroom/assignment/list-assignments'
import { now } from '#server/clock'
import { ArchivedAssignments } from '../../../../components/assignment/archived-assignments'
import { AssignmentList } from '../../../../components/assignment/assignment-list'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { orNotFound } from '../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignment')
  return { title: t('pageTitle') }
}

export default async function AssignmentsPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const [{ classroomName, lines, archived }, t] = await Promise.all([listAssignments(classroomId, now()), getTranslations('assignment')])
  const isEmpty = lines.length + archived.length === 0
  const open = lines.filter(({ isOver }) => !isOver).length
  return (
    <>
      <p className="meta font-semibold text-ink">{classroomName}</p>
      <h1 className="mt-1 mb-4 text-h1">{isEmpty ? t('listEmpty') : t('listTitle', { open })}</h1>
      <ClassroomTabs id={id} current="assignments" />
      <p className="my-6 flex flex-wrap gap-3">
        <a href={`/classroom/${id}/assignments/new-study`} className="button button-main">
          {t('newStudy')}
        </a>
        <a href={`/classroom/${id}/assignments/new-quiz`} className="button">
          {t('newQuiz')}
        </a>
      </p>
      {isEmpty && <p className="max-w-measure">{t('listEmptyText')}</p>}
      {lines.length > 0 && <AssignmentList classroomId={id} lines={lines} />}
      {archived.length > 0 && <ArchivedAssignments classroomId={id} archived={archived} />}
    </>
  )
}
