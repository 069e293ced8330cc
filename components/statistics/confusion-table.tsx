import { getLocale, getTranslations } from 'next-intl/server'
import { HangulText } from '../ui/hangul-text'
import { percent } from '../ui/percent'

type Named = { type: string; id: string; label: string; questionId: string | null }
type Row = { from: Named; to: Named; learners: number; count: number; exposures: number; share: number }

/** Every confusion with how many learners it is of, and the way to a drill that contrasts the two. */
export async function ConfusionTable({ confusions, drillHref, questionHref }: {
  confusions: readonly Row[]; drillHref: (confusion: Row) => string; questionHref: (questionId: string) => string
}) {
  const [t, locale] = await Promise.all([getTranslations('confusions'), getLocale()])
  return (
    <table className="ledger mt-4 max-w-[60rem]">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('askedAndTaken')}</th>
          <th scope="col" className="figure w-24 max-md:pe-0!">{t('learners')}</th>
          <th scope="col" className="figure w-36 max-md:hidden">{t('answers')}</th>
          <th scope="col" className="w-28 pe-0! text-end max-md:hidden">{t('drill')}</th>
        </tr>
      </thead>
      <tbody>
        {confusions.map((confusion) => {
          const { from, to, learners, count, exposures, share } = confusion
          const answers = t('answersOf', { count, exposures, share: percent(share, locale) })
          return (
            <tr key={`${from.type} ${from.id} ${to.type} ${to.id}`}>
              <th scope="row" className="font-normal">
                <span className="block">
                  <span className="meta">{t('asked')}</span> <Label of={from} questionHref={questionHref} />
                </span>
                <span className="block">
                  <span className="meta">{t('taken')}</span> <Label of={to} questionHref={questionHref} />
                </span>
                <span className="meta tabular block md:hidden">
                  {answers} · <Drill confusion={confusion} href={drillHref(confusion)} text={t('contrast')} />
                </span>
              </th>
              <td className="figure max-md:pe-0!">{learners}</td>
              <td className="figure max-md:hidden">{answers}</td>
              <td className="pe-0! text-end max-md:hidden">
                <Drill confusion={confusion} href={drillHref(confusion)} text={t('contrast')} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Label({ of: { label, questionId }, questionHref }: { of: Named; questionHref: (questionId: string) => string }) {
  return questionId === null ? (
    <span lang="en" className="font-serif">
      <HangulText text={label} />
    </span>
  ) : (
    <a href={questionHref(questionId)} lang="en" className="font-serif">
      <HangulText text={label} />
    </a>
  )
}

function Drill({ confusion: { from, to }, href, text }: { confusion: Row; href: string; text: string }) {
  return (
    <a href={href} className="inline-block py-2.5 text-ink">
      {text}
      <span className="sr-only"> ({from.label} / {to.label})</span>
    </a>
  )
}
