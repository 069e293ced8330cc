import { getFormatter, getTranslations } from 'next-intl/server'
import type { MembershipStatus } from '#core/classroom/membership-status'
import { MemberActions } from './member-actions'

type Row = { id: string; name: string; status: MembershipStatus; joinedAt: Date; accountMadeHere: boolean; section: { name: string } | null }

/** People of a classroom, each with a box to tick where there are sections to be put into, and, folded, what the teacher can do. */
export async function MemberTable({ classroomId, members, hasSections }: { classroomId: string; members: readonly Row[]; hasSections: boolean }) {
  const [t, classroom, format] = await Promise.all([getTranslations('people'), getTranslations('classroom'), getFormatter()])
  return (
    <table className="ledger mt-4">
      <thead>
        <tr>
          {hasSections && (
            <th scope="col" className="w-10">
              <span className="sr-only">{t('ticked')}</span>
            </th>
          )}
          <th scope="col">{classroom('name')}</th>
          {hasSections && <th scope="col" className="w-32 max-sm:hidden">{t('section')}</th>}
          <th scope="col" className="w-32 pe-0! sm:w-64">{classroom('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            {hasSections && (
              <td className="pe-0!">
                <input type="checkbox" name="learner" value={member.id} aria-label={t('tick', { name: member.name })} className="size-6 accent-celadon" />
              </td>
            )}
            <th scope="row" className="wrap-anywhere">
              {member.name}
              {member.status !== 'active' && <span className="meta block font-normal">{classroom(`memberStatus.${member.status}`)}</span>}
              <span className="meta block font-normal">
                {member.section && <span className="sm:hidden">{member.section.name} · </span>}
                {classroom('joinedOn', { date: format.dateTime(member.joinedAt, { dateStyle: 'medium' }) })}
              </span>
            </th>
            {hasSections && <td className="wrap-anywhere max-sm:hidden">{member.section?.name ?? '–'}</td>}
            <td className="py-0! pe-0!">
              <details>
                <summary>
                  {t('change')}
                  <span className="sr-only"> ({member.name})</span>
                </summary>
                <div className="pb-3">
                  <MemberActions classroomId={classroomId} member={member} />
                </div>
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
