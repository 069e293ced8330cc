import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { requirePage } from '#server/actor'
import { readDisplay } from '#server/display'
import { AfterLoad } from '../components/site/after-load'
import { FailureWords } from '../components/site/failure-words'
import { Masthead } from '../components/site/masthead'
import { SiteFooter } from '../components/site/site-footer'

/**
 * Weight axis only: 51 kB against 122 kB with optical sizes. Optional: where it comes late, a first page stays in the device's serif rather than
 * move its lines under the reader; phones have no Times New Roman whose measures could be fitted.
 */
const sourceSerif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-source-serif',
  weight: '200 900',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

/** ŏ and ŭ of McCune-Reischauer; fetched only by pages that have them. */
const sourceSerifExtended = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  variable: '--font-source-serif-ext',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+20A0-20C0' }],
})

/** Every page depends on the reader (session, language, light) and carries a fresh nonce: none is made at build time. */
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site')
  return { title: { default: 'Hoedam 회담', template: '%s · Hoedam' }, description: t('description') }
}

export const viewport: Viewport = {
  viewportFit: 'cover',
  // The bar under the thumb stays above the keyboard.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f3e9' },
    { media: '(prefers-color-scheme: dark)', color: '#151411' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const actor = await requirePage('public')
  const [locale, t, messages, display] = await Promise.all([
    getLocale(), getTranslations('site'), getMessages(), readDisplay(),
  ])
  const theme = display.theme ?? 'system'
  const reader = actor.type === 'user' ? { id: actor.userId, name: actor.name, teaches: actor.role !== 'learner', administers: actor.role === 'administrator' } : null
  return (
    <html
      lang={locale}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
      data-single-keys={display.keyShortcuts ? undefined : 'off'}
      className={`${sourceSerif.variable} ${sourceSerifExtended.variable}`}
    >
      <body>
        <a href="#content" className="button sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-10 focus:bg-paper">
          {t('skip')}
        </a>
        <Masthead reader={reader} />
        <main id="content" tabIndex={-1} className="page grow pt-6 pb-12 lg:pt-12 lg:pb-20">
          {children}
        </main>
        <SiteFooter theme={theme} readerName={reader?.name ?? null} />
        {actor.type === 'user'
          ? <AfterLoad owner={{ learnerId: actor.userId, name: actor.name, locale }} labels={messages.account} />
          : <AfterLoad owner={null} labels={null} />}
        <FailureWords labels={messages.failure} />
      </body>
    </html>
  )
}
