import { getFormatter, getTranslations } from 'next-intl/server'
import type { MembershipStatus } from '#core/classroom/membership-status'
import { MemberActions } from './member-actions'

type Row = { id: string; name: string; status: MembershipStatus; joinedAt: Date; accountMadeHere: boolean }

/** Who waits to be let in, each with the ways to answer. */
export async function WaitingTable({ classroomId, waiting, count }: { classroomId: string; waiting: readonly Row[]; count: number }) {
  const [t, classroom, format] = await Promise.all([getTranslations('people'), getTranslations('classroom'), getFormatter()])
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{classroom('name')}</th>
            <th scope="col" className="pe-0!">{classroom('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map((member) => (
            <tr key={member.id}>
              <th scope="row" className="wrap-anywhere">
                {member.name}
                <span className="meta block font-normal">{t('askedOn', { date: format.dateTime(member.joinedAt, { dateStyle: 'medium' }) })}</span>
              </th>
              <td className="pe-0!">
                <MemberActions classroomId={classroomId} member={member} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > waiting.length && <p className="meta mt-2">{t('waitingMore', { count: count - waiting.length })}</p>}
    </>
  )
}
