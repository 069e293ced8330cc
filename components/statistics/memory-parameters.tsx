import { getLocale, getTranslations } from 'next-intl/server'

type Fit = { fittedAt: number; answers: number; heldBack: number; logLossBefore: number; logLossAfter: number; isAdopted: boolean }

/** Whether the schedule's parameters are fitted to this learner, and what each fit gave. */
export async function MemoryParameters({ parameters: { areFitted, fits, answers, needed, canFit }, timeZone }: {
  parameters: { areFitted: boolean; fits: readonly Fit[]; answers: number; needed: number; canFit: boolean }
  timeZone: string
}) {
  const [t, locale] = await Promise.all([getTranslations('parameters'), getLocale()])
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  const loss = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  return (
    <section aria-labelledby="parameters-title">
      <h2 id="parameters-title" className="max-w-[40ch] text-h2">
        {areFitted ? t('titleFitted') : t('titleUsual')}
      </h2>
      <p className="mt-3 max-w-measure">{t('text', { needed })}</p>
      {fits.length === 0 && <p className="mt-2 max-w-measure">{canFit ? t('soFar', { answers, needed }) : t('cannot')}</p>}
      {fits.length > 0 && (
        <div className="mt-4 max-w-[46rem] overflow-x-auto">
          <table className="ledger">
            <caption className="sr-only">{t('caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col" className="figure">{t('answers')}</th>
                <th scope="col" className="figure">{t('before')}</th>
                <th scope="col" className="figure">{t('after')}</th>
                <th scope="col" className="ps-4">{t('result')}</th>
              </tr>
            </thead>
            <tbody>
              {fits.map((fit) => (
                <tr key={fit.fittedAt}>
                  <th scope="row" className="font-normal whitespace-nowrap">{day.format(fit.fittedAt)}</th>
                  <td className="figure">{fit.answers}</td>
                  <td className="figure">{loss.format(fit.logLossBefore)}</td>
                  <td className="figure">{loss.format(fit.logLossAfter)}</td>
                  <td className="ps-4 whitespace-nowrap">{fit.isAdopted ? t('adopted') : t('kept')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="meta mt-2 max-w-measure">{t('lossNote')}</p>
        </div>
      )}
    </section>
  )
}
