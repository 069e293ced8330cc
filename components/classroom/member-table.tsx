import { getFormatter, getMessages, getTranslations } from 'next-intl/server'
import type { MembershipStatus } from '#core/classroom/membership-status'
import { ResetPassword } from '../account/reset-password'
import { ActionButton } from './action-button'

type Row = { id: string; name: string; status: MembershipStatus; joinedAt: Date; accountMadeHere: boolean }

/** Everybody on record in a classroom, with what the teacher can do about each. */
export async function MemberTable({ classroomId, members }: { classroomId: string; members: readonly Row[] }) {
  const [t, messages, format] = await Promise.all([getTranslations('classroom'), getMessages(), getFormatter()])
  const { reset, resetSure, resetYes, resetNo, newPassword, busy, failed } = messages.administration
  const change = (learnerId: string, name: string, change: 'let-in' | 'remove' | 'ban', isSure: boolean) => (
    <ActionButton
      key={change}
      label={t(`memberChanges.${change}`)}
      about={name}
      path={`/api/classrooms/${classroomId}/members`}
      body={{ learnerId, change }}
      {...(isSure ? { sure: { question: t(`memberSure.${change === 'ban' ? 'ban' : 'remove'}`, { name }), yes: t('yes'), no: t('no') } } : {})}
      busyText={t('busy')}
      failedText={t('failed')}
      className={change === 'let-in' ? 'button button-main' : 'button'}
    />
  )
  return (
    <table className="ledger mt-4">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col" className="max-md:hidden">{t('joined')}</th>
          <th scope="col" className="pe-0!">{t('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, status, joinedAt, accountMadeHere }) => (
          <tr key={id}>
            <th scope="row" className="wrap-anywhere">
              {name}
              {status !== 'active' && <span className="meta block font-normal">{t(`memberStatus.${status}`)}</span>}
              <span className="meta block font-normal md:hidden">{t('joinedOn', { date: format.dateTime(joinedAt, { dateStyle: 'medium' }) })}</span>
            </th>
            <td className="max-md:hidden">{format.dateTime(joinedAt, { dateStyle: 'medium' })}</td>
            <td className="pe-0!">
              <div className="flex flex-wrap items-center gap-2">
                {status !== 'active' && change(id, name, 'let-in', false)}
                {status !== 'banned' && change(id, name, 'remove', true)}
                {status !== 'banned' && change(id, name, 'ban', true)}
                {accountMadeHere && status === 'active' && (
                  <ResetPassword name={name} path={`/api/classrooms/${classroomId}/passwords`} body={{ learnerId: id }} labels={{ reset, resetSure, resetYes, resetNo, newPassword, busy, failed }} />
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
