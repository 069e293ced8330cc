import { cookies, headers } from 'next/headers'
import type {} from 'next-intl' // so that the augmentation below finds it
import { getRequestConfig } from 'next-intl/server'
import en from '../messages/en.json'
import ko from '../messages/ko.json'
import { type Locale, pickLocale } from './pick-locale'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof en
  }
}

const MESSAGES: Readonly<Record<Locale, typeof en>> = { en, ko }

/** next-intl's request configuration: one language a request, messages stay on the server. */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const locale = pickLocale(jar.get('hoedam-locale')?.value, head.get('accept-language'))
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' }
})
