import { getMessages, getTranslations } from 'next-intl/server'
import type { MembershipStatus } from '#core/classroom/membership-status'
import { ResetPassword } from '../account/reset-password'
import { ActionButton } from './action-button'

type Person = { id: string; name: string; status: MembershipStatus; accountMadeHere: boolean }

/** What a teacher can do about one person on record in a classroom. */
export async function MemberActions({ classroomId, member }: { classroomId: string; member: Person }) {
  const [t, messages] = await Promise.all([getTranslations('classroom'), getMessages()])
  const { reset, resetSure, resetYes, resetNo, newPassword, busy, failed } = messages.administration
  const { id, name, status, accountMadeHere } = member
  const change = (change: 'let-in' | 'remove' | 'ban', isSure: boolean) => (
    <ActionButton
      key={change}
      label={t(`memberChanges.${change}`)}
      about={name}
      path={`/api/classrooms/${classroomId}/members`}
      body={{ learnerId: id, change }}
      {...(isSure ? { sure: { question: t(`memberSure.${change === 'ban' ? 'ban' : 'remove'}`, { name }), yes: t('yes'), no: t('no') } } : {})}
      busyText={t('busy')}
      failedText={t('failed')}
      className={change === 'let-in' ? 'button button-main' : 'button'}
    />
  )
  return (
    <div className="flex flex-wrap items-center gap-2">
      {status !== 'active' && change('let-in', false)}
      {status !== 'banned' && change('remove', true)}
      {status !== 'banned' && change('ban', true)}
      {accountMadeHere && status === 'active' && (
        <ResetPassword name={name} path={`/api/classrooms/${classroomId}/passwords`} body={{ learnerId: id }} labels={{ reset, resetSure, resetYes, resetNo, newPassword, busy, failed }} />
      )}
    </div>
  )
}
