import { getLocale, getTranslations } from 'next-intl/server'
import { NavLinks } from './nav-links'
import { PreferenceButton } from './preference-button'
import { Seal } from './seal'
import { SignOutButton } from './sign-out-button'

/** Name, places, language, account. On a phone two rows, on a desk one. */
export async function Masthead({ reader }: { reader: { id: string; name: string; teaches: boolean; administers: boolean } | null }) {
  const t = await getTranslations('site')
  const locale = await getLocale()
  const links = [
    { href: '/study', text: t('study') },
    { href: '/articles', text: t('articles'), also: ['/terms', '/timeline'] },
    { href: '/progress', text: t('progress') },
    { href: '/search', text: t('search') },
    ...(reader?.teaches ? [{ href: '/classroom', text: t('classroom') }] : []),
    ...(reader?.administers ? [{ href: '/administration', text: t('administration') }] : []),
    ...(reader ? [{ href: '/settings', text: t('settings') }] : []),
  ]
  return (
    <header className="no-print border-b border-ink">
      <div className="page flex flex-wrap items-center gap-x-2 pt-1 pb-0.5 lg:gap-x-8 lg:py-2">
        <a href="/" className="inline-flex min-h-12 items-center gap-2.5 no-underline">
          <Seal className="size-7" />
          <span className="font-serif text-h2 font-semibold tracking-tight">
            Hoedam{' '}
            <span lang="ko" className="font-medium max-[22rem]:hidden">
              회담
            </span>
          </span>
        </a>
        <div className="order-last w-full lg:order-none lg:w-auto">
          <NavLinks label={t('nav')} links={links} />
        </div>
        <div className="ms-auto flex items-center gap-x-2 min-[24rem]:gap-x-4 sm:gap-x-6">
          {locale === 'en' ? (
            <PreferenceButton preference={{ locale: 'ko' }} lang="ko">
              한국어
            </PreferenceButton>
          ) : (
            <PreferenceButton preference={{ locale: 'en' }} lang="en">
              English
            </PreferenceButton>
          )}
          {reader ? (
            <>
              <span className="meta hidden max-w-[16ch] truncate text-ink sm:inline">{reader.name}</span>
              <SignOutButton readerId={reader.id} label={t('signOut')} failedText={t('signOutFailed')} />
            </>
          ) : (
            <a href="/sign-in" className="guest-only text-button">
              {t('signIn')}
            </a>
          )}
        </div>
      </div>
    </header>
  )
}
