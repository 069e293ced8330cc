import { getTranslations } from 'next-intl/server'
import { ActionButton } from '../classroom/action-button'
import { NameForm } from '../classroom/name-form'
import { RowActions } from './row-actions'

type Row = { id: string; name: string; teacher: string; coTeachers: readonly string[]; learnerCount: number; isArchived: boolean; isDemo: boolean }

/** Classrooms of the school, each with who teaches it and, folded, what an administrator can do about it. */
export async function SchoolClassroomTable({ classrooms }: { classrooms: readonly Row[] }) {
  const [t, classroom] = await Promise.all([getTranslations('school'), getTranslations('classroom')])
  return (
    <table className="ledger mt-4 max-w-4xl">
      <thead>
        <tr>
          <th scope="col">{t('classroom')}</th>
          <th scope="col" className="w-56 max-md:hidden">{t('teacher')}</th>
          <th scope="col" className="w-36 pe-0! sm:w-96">{t('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {classrooms.map(({ id, name, teacher, coTeachers, learnerCount, isArchived, isDemo }) => (
          <tr key={id}>
            <th scope="row" className="wrap-anywhere">
              {name}
              <span className="meta block font-normal md:hidden">{[teacher, ...coTeachers].join(', ')}</span>
              <span className="meta block font-normal">
                {classroom('learnerCount', { count: learnerCount })}
                {isArchived && ` · ${classroom('archived')}`}
                {isDemo && ` · ${t('demonstration')}`}
              </span>
            </th>
            <td className="wrap-anywhere max-md:hidden">
              {teacher}
              {coTeachers.length > 0 && <span className="meta block">{t('with', { names: coTeachers.join(', ') })}</span>}
            </td>
            <RowActions about={name} className="flex flex-col gap-4 pb-4">
              <NameForm
                label={t('handOver')}
                help={t('handOverHelp')}
                button={t('handOverButton')}
                method="PUT"
                path={`/api/administration/classrooms/${id}`}
                wrongText={t('noTeacher')}
                learnsText={t('teacherLearns')}
                failedText={t('failed')}
                busyText={t('busy')}
              />
              <div>
                <ActionButton
                  label={isArchived ? classroom('unarchive') : classroom('archive')}
                  about={name}
                  method="PUT"
                  path={`/api/administration/classrooms/${id}`}
                  body={{ isArchived: !isArchived }}
                  {...(isArchived ? {} : { sure: { question: classroom('archiveSure', { name }), yes: t('yes'), no: t('no') } })}
                  busyText={t('busy')}
                  failedText={t('failed')}
                />
              </div>
            </RowActions>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
