import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { authorizeClassroom, ownLearnerId, requirePage } from '#server/actor'
import { listAssignments } from '#server/classroom/assignment/list-assignments'
import { now } from '#server/clock'
import { readTimeZone } from '#server/settings/read-time-zone'
import { ArchivedAssignments } from '../../../../components/assignment/archived-assignments'
import { AssignmentList } from '../../../../components/assignment/assignment-list'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { zoneInWords } from '../../../../components/ui/zone-in-words'
import { orNotFound } from '../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignment')
  return { title: t('pageTitle') }
}

export default async function AssignmentsPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const [{ classroomName, lines, archived }, timeZone, t, locale] = await Promise.all([
    listAssignments(classroomId, now()), readTimeZone(ownLearnerId(actor)), getTranslations('assignment'), getLocale(),
  ])
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
      {lines.length > 0 && <AssignmentList classroomId={id} lines={lines} timeZone={timeZone} />}
      {lines.some(({ kind }) => kind === 'quiz') && <p className="meta mt-2">{t('timesIn', { zone: zoneInWords(timeZone, locale) })}</p>}
      {archived.length > 0 && <ArchivedAssignments classroomId={id} archived={archived} />}
    </>
  )
}
