import { getLocale, getTranslations } from 'next-intl/server'
import type { OptionFigures } from '#core/statistics/distractor-table'
import { HangulText } from '../ui/hangul-text'
import { percent } from '../ui/percent'
import { ThinBar } from '../ui/thin-bar'

/** How often each option was chosen, by whom, and what that makes of it. On a phone the halves stand under the option. */
export async function OptionTable({ options, figures }: { options: readonly { id: string; text: string; isKey: boolean }[]; figures: readonly OptionFigures[] }) {
  const [t, locale] = await Promise.all([getTranslations('questionAnalysis'), getLocale()])
  const shareOf = (half: { share: number } | null | undefined) => (half ? percent(half.share, locale) : '–')
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
                <span className="meta tabular block md:hidden">{t('halves', { stronger: shareOf(figure?.stronger), weaker: shareOf(figure?.weaker) })}</span>
              </th>
              <td className="figure max-md:pe-0!">
                {figure ? percent(figure.share, locale) : '–'}
                <ThinBar share={figure?.share ?? 0} className="mt-1" />
                {figure && <span className="meta tabular block">{figure.count}</span>}
              </td>
              <td className="figure max-md:hidden">{shareOf(figure?.stronger)}</td>
              <td className="figure pe-0! max-md:hidden">{shareOf(figure?.weaker)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
