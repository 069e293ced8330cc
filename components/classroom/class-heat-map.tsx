import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { percent } from '../ui/percent'
import { ScrollSideways } from '../ui/scroll-sideways'

type HeatMap = {
  keyPoints: readonly { id: string; statement: string }[]
  rows: readonly { learnerId: string; name: string; recalls: readonly (number | null)[] }[]
}

/** Where one band of the chance of recall begins; the class says how it is washed. */
const BANDS = [[0.9, 'heat-firm'], [0.7, 'heat-known'], [0.5, 'heat-fair'], [0, 'heat-weak']] as const

/**
 * Learners by key points: a table, so that it is read and walked through as one. Each cell has the tenths of the chance of recall in digits,
 * and a wash that says the same: the weaker, the stronger, for that is what wants looking at.
 */
export async function ClassHeatMap({ heatMap: { keyPoints, rows }, pages }: { heatMap: HeatMap; pages: ReactNode }) {
  const [t, locale] = await Promise.all([getTranslations('dashboard'), getLocale()])
  const legend = [...BANDS].reverse().map(([from, name], at) => ({
    name, text: t('band', { from: percent(from, locale), to: percent([...BANDS].reverse()[at + 1]?.[0] ?? 1, locale) }),
  }))
  return (
    <section aria-labelledby="heat-title">
      <h2 id="heat-title" className="text-h2">
        {t('heatTitle')}
      </h2>
      <p className="meta mt-1 max-w-measure">{t('heatNote')}</p>
      <ul aria-hidden="true" className="heat-legend meta mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {legend.map(({ name, text }) => (
          <li key={name} className="flex items-center gap-2">
            <span className={`inline-block size-4 ${name}`} /> {text}
          </li>
        ))}
        <li className="flex items-center gap-2">
          <span className="inline-block w-4 text-center">–</span> {t('notMet')}
        </li>
      </ul>
      {pages}
      <p className="meta mt-3">{t('heatColumns', { count: keyPoints.length })}</p>
      <ScrollSideways label={t('heatCaption')} className="fade-sideways mt-1">
        <table className="heat-map">
          <caption className="sr-only">{t('heatCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('learner')}</span>
              </th>
              {keyPoints.map(({ id, statement }, at) => (
                <th key={id} scope="col">
                  <a href={`#key-point-${at + 1}`} title={statement}>
                    {at + 1}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ learnerId, name, recalls }) => (
              <tr key={learnerId}>
                <th scope="row">{name}</th>
                {recalls.map((recall, at) => (
                  <td key={keyPoints[at]?.id} className={recall === null ? undefined : bandOf(recall)}>
                    {recall === null ? '–' : Math.min(9, Math.floor(recall * 10))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </section>
  )
}

function bandOf(recall: number): string {
  return BANDS.find(([from]) => recall >= from)?.[1] ?? 'heat-weak'
}
