import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { joinCodeInWords, readJoinCode } from '#core/classroom/join-code'
import { clientAddress } from '#server/account/client-address'
import { requirePage } from '#server/actor'
import { readJoinOffer } from '#server/classroom/join-classroom'
import { now } from '#server/clock'
import { AccountForm } from '../../../components/account/account-form'
import { JoinButton } from '../../../components/classroom/join-button'

/** The address lets people into a class: it is not to be indexed, nor to travel in a Referer header. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default async function JoinByCodePage({ params }: { params: Promise<{ code: string }> }) {
  const actor = await requirePage('public')
  const code = readJoinCode(decodeURIComponent((await params).code))
  if (!code) redirect('/join')
  const [offer, t, messages] = await Promise.all([readJoinOffer(code, clientAddress(await headers()), now()), getTranslations('join'), getMessages()])
  if (!offer) {
    return (
      <section className="max-w-measure">
        <h1 className="text-h1">{t('goneTitle')}</h1>
        <p className="mt-6 font-serif text-lead">{t('goneText', { code: joinCodeInWords(code) })}</p>
        <p className="mt-6">
          <a href="/join" className="button button-main">
            {t('otherCode')}
          </a>
        </p>
      </section>
    )
  }
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{t('offerTitle', { name: offer.name })}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">
        {actor.type === 'user' ? t('offerText', { reader: actor.name }) : t('offerTextGuest')} {offer.needsApproval && t('offerApproval')}
      </p>
      {actor.type === 'user' ? (
        <JoinButton code={code} labels={messages.join} />
      ) : (
        <>
          <AccountForm purpose="sign-up" classCode={code} labels={messages.account} />
          <p className="mt-6">
            {t('hasAccount')}{' '}
            <a href={`/sign-in?class=${code}`} className="inline-block py-2.5">
              {t('toSignIn')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}
