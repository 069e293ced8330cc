import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { AccountForm } from '../../components/account/account-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('signUpTitle') }
}

export default async function SignUpPage() {
  const actor = await requirePage('public')
  if (actor.type === 'user') redirect('/study')
  const [t, messages] = await Promise.all([getTranslations('account'), getMessages()])
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{t('signUpTitle')}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">{t('signUpText')}</p>
      <AccountForm purpose="sign-up" labels={messages.account} />
      <p className="mt-6">
        {t('hasAccount')}{' '}
        <a href="/sign-in" className="inline-block py-2.5">
          {t('toSignIn')}
        </a>
      </p>
      <p>
        <a href="/join" className="inline-block py-2.5">
          {t('toJoin')}
        </a>
      </p>
    </section>
  )
}
