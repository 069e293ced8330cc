import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { readPeople } from '#server/classroom/read-people'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { RosterDesk } from '../../../../components/classroom/roster/roster-desk'
import { orNotFound } from '../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('roster')
  return { title: t('title') }
}

export default async function RosterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const { classroom } = await readPeople(await orNotFound(authorizeClassroom(actor, id)))
  const [t, messages] = await Promise.all([getTranslations('roster'), getMessages()])
  return (
    <>
      <div className="no-print">
        <p className="meta font-semibold text-ink">{classroom.name}</p>
        <h1 className="mt-1 mb-4 text-h1">{t('title')}</h1>
        <ClassroomTabs id={id} current="people" />
        <p className="mb-8 max-w-measure font-serif text-lead">{t('intro')}</p>
      </div>
      {classroom.archivedAt ? <p className="max-w-measure">{t('archived')}</p> : <RosterDesk classroomId={id} labels={messages.roster} />}
    </>
  )
}
