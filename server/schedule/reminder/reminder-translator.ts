import { createTranslator } from 'use-intl/core' // next-intl's own formatter, without React and without a request
import en from '../../../messages/en.json'
import ko from '../../../messages/ko.json'
import { type Locale, pickLocale } from '../../pick-locale'

const MESSAGES: Readonly<Record<Locale, typeof en>> = { en, ko }

/** Words for somebody who is not here to ask a browser: in the language chosen with the account, else in English. */
export function reminderTranslator(chosen: string | null) {
  const locale = pickLocale(chosen ?? undefined, null)
  return { locale, t: createTranslator({ locale, messages: MESSAGES[locale], namespace: 'reminderWords' }) }
}
