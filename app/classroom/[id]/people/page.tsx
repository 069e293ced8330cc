import type { Metadata } from 'next'
import { getFormatter, getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { readMembers } from '#server/classroom/manage-members'
import { now } from '#server/clock'
import { ActionButton } from '../../../../components/classroom/action-button'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { JoinCodePanel } from '../../../../components/classroom/join-code-panel'
import { MemberTable } from '../../../../components/classroom/member-table'
import { SettingsSection } from '../../../../components/settings/settings-section'
import { orNotFound } from '../../../or-not-found'

/** A new code is good for a month: as long as it takes a class to gather. */
const CODE_DAYS = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classroom')
  return { title: t('pages.people') }
}

export default async function ClassroomPeoplePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const { classroom, members } = await readMembers(await orNotFound(authorizeClassroom(actor, id)))
  const [t, messages, format] = await Promise.all([getTranslations('classroom'), getMessages(), getFormatter()])
  const { joinCode, joinCodeEndsAt, needsApproval, archivedAt } = classroom
  const isOpen = archivedAt === null && joinCode !== null && joinCodeEndsAt !== null && joinCodeEndsAt.getTime() > now()
  const waiting = members.filter(({ status }) => status === 'waiting').length
  const words = { busyText: t('busy'), failedText: t('failed') }
  const sure = (question: string) => ({ question, yes: t('yes'), no: t('no') })
  return (
    <>
      <p className="meta font-semibold text-ink">{classroom.name}</p>
      <h1 className="mt-1 mb-4 text-h1">{waiting > 0 ? t('peopleTitleWaiting', { count: waiting }) : t('pages.people')}</h1>
      <ClassroomTabs id={id} current="people" />
      <SettingsSection id="code-title" title={t('codeTitle')}>
        {isOpen && joinCode ? (
          <>
            <p className="mb-4">{t('codeText', { date: format.dateTime(joinCodeEndsAt, { dateStyle: 'long' }) })}</p>
            <JoinCodePanel code={joinCode} labels={messages.classroom} />
          </>
        ) : (
          <p className="mb-4">{archivedAt ? t('codeArchived') : t('codeNone')}</p>
        )}
        {archivedAt === null && (
          <div className="mt-6 flex flex-wrap gap-3">
            <ActionButton
              label={isOpen ? t('codeRenew') : t('codeOpen')}
              path={`/api/classrooms/${id}/join-code`}
              body={{ days: CODE_DAYS }}
              {...(isOpen ? { sure: sure(t('codeRenewSure')) } : {})}
              {...words}
            />
            {isOpen && <ActionButton label={t('codeClose')} path={`/api/classrooms/${id}/join-code`} body={{ days: null }} {...words} />}
          </div>
        )}
        <p className="mt-6">{needsApproval ? t('approvalOn') : t('approvalOff')}</p>
        <p className="mt-2">
          <ActionButton label={needsApproval ? t('approvalStop') : t('approvalStart')} method="PUT" path={`/api/classrooms/${id}`} body={{ needsApproval: !needsApproval }} {...words} />
        </p>
      </SettingsSection>
      <SettingsSection id="members-title" title={t('membersTitle')}>
        {members.length === 0 ? <p>{t('membersNone')}</p> : <MemberTable classroomId={id} members={members} />}
      </SettingsSection>
      <SettingsSection id="archive-title" title={t('archiveTitle')}>
        <p className="mb-4">{archivedAt ? t('archivedText') : t('archiveText')}</p>
        <ActionButton
          label={archivedAt ? t('unarchive') : t('archive')}
          method="PUT"
          path={`/api/classrooms/${id}`}
          body={{ isArchived: archivedAt === null }}
          {...(archivedAt ? {} : { sure: sure(t('archiveSure', { name: classroom.name })) })}
          {...words}
        />
      </SettingsSection>
    </>
  )
}
