import { headers } from 'next/headers'
import type {} from 'next-intl' // so that the augmentation below finds it
import { getRequestConfig } from 'next-intl/server'
import en from '../messages/en.json'
import ko from '../messages/ko.json'
import { readDisplay } from './display'
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
  const [display, head] = await Promise.all([readDisplay(), headers()])
  const locale = pickLocale(display.locale, head.get('accept-language'))
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' }
})
