import { getLocale, getTranslations } from 'next-intl/server'
import type { OptionFigures } from '#core/statistics/distractor-table'
import { HangulText } from '../ui/hangul-text'
import { percent } from '../ui/percent'
import { ThinBar } from '../ui/thin-bar'

type Half = { share: number; n: number } | null | undefined

const ROUNDING = 1e-6

/** How often each option was chosen, by whom, and what that makes of it. On a phone the halves stand under the option. */
export async function OptionTable({ options, figures }: { options: readonly { id: string; text: string; isKey: boolean }[]; figures: readonly OptionFigures[] }) {
  const [t, locale] = await Promise.all([getTranslations('questionAnalysis'), getLocale()])
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const countOf = (half: Half) => {
    if (!half) return '–'
    const counts = [half.share * half.n, half.n]
    const values = { count: number.format(counts[0] ?? 0), n: number.format(half.n) }
    // Learners who are equally strong share places, so a half may have half of a learner.
    return counts.every((count) => Math.abs(count - Math.round(count)) < ROUNDING) ? t('chosenBy', values) : t('chosenByAbout', values)
  }
  const halfCell = (half: Half) => (half ? <>{percent(half.share, locale)}<span className="meta tabular block whitespace-nowrap">{countOf(half)}</span></> : '–')
  return (
    <table className="ledger mt-4">
      <caption className="sr-only">{t('optionCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('option')}</th>
          <th scope="col" className="figure w-26 max-md:pe-0! md:w-32">{t('chosen')}</th>
          <th scope="col" className="figure w-36 max-md:hidden">{t('stronger')}</th>
          <th scope="col" className="figure w-36 pe-0! max-md:hidden">{t('weaker')}</th>
        </tr>
      </thead>
      <tbody>
        {options.map(({ id, text, isKey }) => {
          const figure = figures.find(({ optionId }) => optionId === id)
          const standing = figure?.standing ?? (isKey ? 'key' : 'too-few')
          return (
            <tr key={id}>
              <th scope="row" className="font-normal">
                <span lang="en" className={`font-serif ${isKey ? 'font-semibold' : ''}`}>
                  <HangulText text={text} />
                </span>
                <span className={`meta block ${standing === 'attracts-strong' ? 'text-seal!' : ''}`}>
                  {isKey && <span aria-hidden="true">○ </span>}
                  {t(`standing.${standing}`)}
                </span>
                <span className="meta tabular block md:hidden">{t('halves', { stronger: countOf(figure?.stronger), weaker: countOf(figure?.weaker) })}</span>
              </th>
              <td className="figure max-md:pe-0!">
                {figure ? percent(figure.share, locale) : '–'}
                <ThinBar share={figure?.share ?? 0} className="mt-1" />
                {figure && <span className="meta tabular block">{figure.count}</span>}
              </td>
              <td className="figure max-md:hidden">{halfCell(figure?.stronger)}</td>
              <td className="figure pe-0! max-md:hidden">{halfCell(figure?.weaker)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
