import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { readJoinCode } from '#core/classroom/join-code'
import { ownLearnerId, requirePage } from '#server/actor'
import { listOwnMemberships } from '#server/classroom/join-classroom'
import { ActionButton } from '../../components/classroom/action-button'
import { JoinForm } from '../../components/classroom/join-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('join')
  return { title: t('title') }
}

export default async function JoinPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const actor = await requirePage('public')
  const { code: typed } = await searchParams
  const code = typeof typed === 'string' ? readJoinCode(typed) : null
  if (code) redirect(`/join/${code}`)
  const memberships = actor.type === 'user' ? await listOwnMemberships(ownLearnerId(actor)) : []
  const [t, messages] = await Promise.all([getTranslations('join'), getMessages()])
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{t('title')}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">{t('text')}</p>
      <JoinForm wrongCode={typeof typed === 'string' ? typed : null} labels={messages.join} />
      {memberships.length > 0 && (
        <section aria-labelledby="own-classes" className="mt-12">
          <h2 id="own-classes" className="text-h2">
            {t('ownTitle')}
          </h2>
          <ul className="mt-2">
            {memberships.map(({ classroomId, name, status }) => (
              <li key={classroomId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-rule py-3">
                <span>
                  {name}
                  {status === 'waiting' && <span className="meta block">{t('stillWaiting')}</span>}
                </span>
                <ActionButton
                  label={t('leave')}
                  about={name}
                  path="/api/classrooms/leave"
                  body={{ classroomId }}
                  sure={{ question: t('leaveSure', { name }), yes: t('leaveYes'), no: t('leaveNo') }}
                  busyText={t('busy')}
                  failedText={t('failed')}
                />
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <a href="/grades" className="inline-block py-2.5">
              {t('toMarks')}
            </a>
          </p>
        </section>
      )}
    </section>
  )
}
