import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { momentInWords } from '../ui/moment-in-words'

type Line = { id: string; at: Date; action: string; actor: string | null; subject: string | null; classroom: string | null; detail: Readonly<Record<string, string>> }

/** Who did what, when: one sentence an entry, in the reader's language, and what else was noted. */
export async function AuditTable({ lines, timeZone }: { lines: readonly Line[]; timeZone: string }) {
  const [t, messages, locale] = await Promise.all([getTranslations('audit'), getMessages(), getLocale()])
  const isAction = (action: string): action is keyof typeof messages.audit.actions => Object.hasOwn(messages.audit.actions, action)
  const isDetail = (key: string): key is keyof typeof messages.audit.details => Object.hasOwn(messages.audit.details, key)
  const isValue = (value: string): value is keyof typeof messages.audit.values => Object.hasOwn(messages.audit.values, value)
  return (
    <table className="ledger mt-4">
      <thead>
        <tr>
          <th scope="col" className="w-28 sm:w-48">{t('at')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col" className="w-48 pe-0! max-sm:hidden">{t('who')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, at, action, actor, subject, classroom, detail }) => {
          const { from, ...others } = detail // the database gives the shorter key first, and this one is read first
          const notes = [
            ...(classroom === null ? [] : [['classroom', classroom] as const]), ...(from === undefined ? [] : [['from', from] as const]), ...Object.entries(others),
          ]
          return (
            <tr key={id}>
              <td className="tabular">
                <time dateTime={at.toISOString()}>{momentInWords(at.getTime(), timeZone, locale)}</time>
              </td>
              <th scope="row" className="wrap-anywhere">
                {isAction(action) ? t(`actions.${action}`) : action}
                {subject !== null && `: ${subject}`}
                <span className="meta block font-normal">{notes.map(([key, value]) => `${isDetail(key) ? t(`details.${key}`) : key}: ${isValue(value) ? t(`values.${value}`) : value}`).join(' · ')}</span>
                <span className="meta block font-normal sm:hidden">{actor ?? t('nobody')}</span>
              </th>
              <td className="wrap-anywhere pe-0! max-sm:hidden">{actor ?? t('nobody')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
