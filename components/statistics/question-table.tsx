import { getLocale, getTranslations } from 'next-intl/server'
import type { QuestionFigures } from '#core/statistics/question-figures'
import type { QuestionFlag } from '#core/statistics/question-flags'
import { shownDiscrimination } from '#core/statistics/shown-discrimination'
import { amount } from '../ui/amount'
import { HangulText } from '../ui/hangul-text'
import { FacilityCell } from './facility-cell'
import { signed } from './figure-in-words'
import { FlagList } from './flag-list'

type Row = {
  questionId: string; revision: string; stem: string; isAsked: boolean
  figures: QuestionFigures; estimatedFacility: number | null; flags: readonly QuestionFlag[]
}

const COLUMNS = ['facility', 'pointBiserial', 'discriminationIndex', 'n', 'time'] as const

/** Questions with their figures, a row each; the heads lead to the other orders. On a phone the figures stand under the stem. */
export async function QuestionTable({ rows, order, orderHref, hrefOf }: {
  rows: readonly Row[]
  order: { by: string; isDescending: boolean }
  orderHref: (order: string) => string
  hrefOf: (questionId: string) => string
}) {
  const [t, locale] = await Promise.all([getTranslations('questionAnalysis'), getLocale()])
  const inWords = (figure: { value: number } | null) => (figure ? signed(figure.value, locale) : '–')
  const seconds = (ms: number | null) => (ms === null ? '–' : amount(ms / 1000, 'second', locale))
  const isBy = (by: string) => order.by === by
  const head = (by: 'flags' | (typeof COLUMNS)[number]) => (
    <a href={orderHref(isBy(by) && !order.isDescending && by !== 'flags' ? `-${by}` : by)} className="inline-block py-2.5 text-ink">
      {by === 'flags' ? t('question') : t(`columns.${by}`)}
      {isBy(by) && by !== 'flags' && <span aria-hidden="true">{order.isDescending ? ' ↓' : ' ↑'}</span>}
      {isBy(by) && by === 'flags' && <span className="meta ms-2 font-normal">{t('flagsFirst')}</span>}
    </a>
  )
  const sortOf = (by: string) => (isBy(by) ? (order.isDescending ? 'descending' : 'ascending') : undefined)
  return (
    <table className="ledger mt-4">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{head('flags')}</th>
          {COLUMNS.map((by) => (
            <th key={by} scope="col" aria-sort={sortOf(by)} className={`figure ${by === 'facility' ? 'w-26 max-md:pe-0! md:w-36' : 'w-28 max-md:hidden'} last:pe-0!`}>
              {head(by)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ questionId, revision, stem, isAsked, figures, estimatedFacility, flags }) => {
          const { pointBiserial, discriminationIndex } = shownDiscrimination(figures)
          return (
          <tr key={`${questionId} ${revision}`}>
            <th scope="row" className="font-normal">
              <a href={hrefOf(questionId)} lang="en" className="font-serif">
                <HangulText text={stem} />
              </a>
              <span className="meta mt-1 block">
                <FlagList flags={flags} />
                {!isAsked && ` ${t('notAsked')}`}
              </span>
              <span className="meta tabular mt-1 block md:hidden">
                {t('figuresInALine', {
                  n: figures.n, pointBiserial: inWords(pointBiserial), discriminationIndex: inWords(discriminationIndex),
                  time: seconds(figures.medianDurationMs),
                })}
              </span>
            </th>
            <td className="figure max-md:pe-0!">
              <FacilityCell figures={figures} estimate={estimatedFacility} />
            </td>
            <td className="figure max-md:hidden">{inWords(pointBiserial)}</td>
            <td className="figure max-md:hidden">{inWords(discriminationIndex)}</td>
            <td className="figure max-md:hidden">{figures.n}</td>
            <td className="figure pe-0! max-md:hidden">{seconds(figures.medianDurationMs)}</td>
          </tr>
          )
        })}
      </tbody>
    </table>
  )
}
