import type { Metadata } from 'next'
import { getFormatter, getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { peopleQuerySchema, PEOPLE_PER_PAGE, readPeople } from '#server/classroom/read-people'
import { now } from '#server/clock'
import { ActionButton } from '../../../../components/classroom/action-button'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { JoinCodePanel } from '../../../../components/classroom/join-code-panel'
import { MemberTable } from '../../../../components/classroom/member-table'
import { NameForm } from '../../../../components/classroom/name-form'
import { PeopleFilter } from '../../../../components/classroom/people-filter'
import { PlaceForm } from '../../../../components/classroom/place-form'
import { SectionList } from '../../../../components/classroom/section-list'
import { TeacherList } from '../../../../components/classroom/teacher-list'
import { WaitingTable } from '../../../../components/classroom/waiting-table'
import { SettingsSection } from '../../../../components/settings/settings-section'
import { PageLinks } from '../../../../components/ui/page-links'
import { orNotFound } from '../../../or-not-found'

/** A new code is good for a month: as long as it takes a class to gather. */
const CODE_DAYS = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classroom')
  return { title: t('pages.people') }
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ClassroomPeoplePage({ params, searchParams }: Props) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const query = peopleQuerySchema.parse(await searchParams)
  const found = await readPeople(await orNotFound(authorizeClassroom(actor, id)), query)
  const { classroom, leader, coTeachers, sections, waiting, waitingCount, members, memberCount, wholeCount } = found
  const [t, people, roster, messages, format] = await Promise.all([
    getTranslations('classroom'), getTranslations('people'), getTranslations('roster'), getMessages(), getFormatter(),
  ])
  const { joinCode, joinCodeEndsAt, needsApproval, archivedAt } = classroom
  const isOpen = archivedAt === null && joinCode !== null && joinCodeEndsAt !== null && joinCodeEndsAt.getTime() > now()
  const words = { busyText: t('busy'), failedText: t('failed') }
  const sure = (question: string) => ({ question, yes: t('yes'), no: t('no') })
  const isFiltered = query.section !== undefined || query.name !== ''
  const pageCount = Math.ceil(memberCount / PEOPLE_PER_PAGE)
  const hrefOf = (page: number) =>
    `/classroom/${id}/people?${new URLSearchParams({ name: query.name, section: query.section ?? '', page: String(page) })}#members-title`
  const table = <MemberTable classroomId={id} members={members} hasSections={sections.length > 0} />
  return (
    <>
      <p className="meta font-semibold text-ink">{classroom.name}</p>
      <h1 className="mt-1 mb-4 text-h1">{waitingCount > 0 ? t('peopleTitleWaiting', { count: waitingCount }) : t('pages.people')}</h1>
      <ClassroomTabs id={id} current="people" />
      {waitingCount > 0 && (
        <SettingsSection id="waiting-title" title={people('waitingTitle')}>
          <WaitingTable classroomId={id} waiting={waiting} count={waitingCount} />
        </SettingsSection>
      )}
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
      <SettingsSection id="members-title" title={people('membersTitle', { count: wholeCount })}>
        {archivedAt === null && (
          <p className="mb-4">
            <a href={`/classroom/${id}/roster`} className="button">
              {roster('toRoster')}
            </a>
          </p>
        )}
        {wholeCount === 0 ? (
          <p>{t('membersNone')}</p>
        ) : (
          <>
            <PeopleFilter path={`/classroom/${id}/people#members-title`} name={query.name} section={query.section} sections={sections} />
            {isFiltered && (
              <p className="mt-4" role="status">
                {people('found', { count: memberCount })}{' '}
                <a href={`/classroom/${id}/people#members-title`} className="inline-block py-2.5">
                  {people('showAll')}
                </a>
              </p>
            )}
            {members.length > 0 && (sections.length > 0 ? <PlaceForm classroomId={id} sections={sections} labels={messages.people}>{table}</PlaceForm> : table)}
            <PageLinks
              page={query.page}
              pageCount={pageCount}
              hrefOf={hrefOf}
              label={people('pages')}
              previous={people('previousPage')}
              next={people('nextPage')}
              position={people('pageOf', { page: query.page, count: pageCount })}
            />
          </>
        )}
      </SettingsSection>
      <SettingsSection id="sections-title" title={people('sectionsTitle')}>
        <SectionList classroomId={id} sections={sections} />
      </SettingsSection>
      <SettingsSection id="teachers-title" title={people('teachersTitle')}>
        <TeacherList classroomId={id} leader={leader} coTeachers={coTeachers} readerId={actor.userId} />
      </SettingsSection>
      <SettingsSection id="name-title" title={people('nameTitle')}>
        <NameForm label={t('newName')} button={people('rename')} method="PUT" path={`/api/classrooms/${id}`} defaultValue={classroom.name} wrongText={t('nameWrong')} {...words} />
      </SettingsSection>
      <SettingsSection id="archive-title" title={t('archiveTitle')}>
        <p className="mb-4">{archivedAt ? t('archivedText') : t('archiveText')}</p>
        {leader.id === actor.userId ? (
          <ActionButton
            label={archivedAt ? t('unarchive') : t('archive')}
            method="PUT"
            path={`/api/classrooms/${id}`}
            body={{ isArchived: archivedAt === null }}
            {...(archivedAt ? {} : { sure: sure(t('archiveSure', { name: classroom.name })) })}
            {...words}
          />
        ) : (
          <p className="meta">{people('archiveByLeader', { name: leader.name })}</p>
        )}
      </SettingsSection>
    </>
  )
}
