import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { readJoinCode } from '#core/classroom/join-code'
import { requirePage } from '#server/actor'
import { AccountForm } from '../../components/account/account-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('signInTitle') }
}

/** Where everybody begins. */
const START_OF = { learner: '/study', teacher: '/classroom', administrator: '/administration' } as const

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ class?: string | string[] }> }) {
  const actor = await requirePage('public')
  // Whoever came from a class goes back to it; only a code is taken from the address, so it leads nowhere else.
  const { class: typed } = await searchParams
  const classCode = typeof typed === 'string' ? readJoinCode(typed) : null
  // This very page knows, once somebody is signed in, where they work.
  const landing = classCode ? `/join/${classCode}` : '/sign-in'
  if (actor.type === 'user') redirect(classCode ? landing : START_OF[actor.role])
  const [t, messages] = await Promise.all([getTranslations('account'), getMessages()])
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{t('signInTitle')}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">{t('signInText')}</p>
      <AccountForm purpose="sign-in" landing={landing} labels={messages.account} />
      <p className="meta mt-3 max-w-md">{t('forgotten')}</p>
      <p className="mt-6">
        {t('noAccount')}{' '}
        <a href="/sign-up" className="inline-block py-2.5">
          {t('toSignUp')}
        </a>
      </p>
    </section>
  )
}
