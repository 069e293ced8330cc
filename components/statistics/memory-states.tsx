import { getLocale, getTranslations } from 'next-intl/server'
import { type DayRule, studyDay } from '#core/schedule/study-day'
import type { KeyPointProgress, MemoryState } from '#core/statistics/progress'
import { dayInWords } from '../schedule/day-in-words'
import { HangulText } from '../ui/hangul-text'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'
import { ThinBar } from '../ui/thin-bar'

/** Firmest first; what was never met comes last. All is folded: the memory map above has the whole, this every key point. */
const ORDER: readonly MemoryState[] = ['mature', 'young', 'learning', 'unseen']

/** Every key point by how firmly it is held, with the chance that it would be recalled now. */
export async function MemoryStates({
  keyPoints,
  statements,
  recallThen,
  thenOn,
  dayRule,
  today,
}: {
  keyPoints: readonly KeyPointProgress[]
  statements: ReadonlyMap<string, string>
  /** Chance of recall, 0–1, by key point, on the study day `thenOn` without further study. */
  recallThen: ReadonlyMap<string, number>
  thenOn: string
  dayRule: DayRule
  today: string
}) {
  const t = await getTranslations('progress')
  const locale = await getLocale()
  const groups = ORDER.map((state) => ({
    state,
    members: keyPoints.filter((keyPoint) => keyPoint.state === state).sort((a, b) => a.retrievability - b.retrievability),
  })).filter(({ members }) => members.length > 0)
  return (
    <section aria-labelledby="states-title">
      <h2 id="states-title" className="text-h2">
        {t('statesTitle')}
      </h2>
      {groups.map(({ state, members }) => (
        <details key={state} className="mt-4 border-t border-ink pt-1">
          <summary>
            <h3 className="text-h3">
              {t(`states.${state}`)} <span className="tabular font-normal text-ink-soft">{members.length}</span>
            </h3>
          </summary>
          <p className="meta">{t(`stateText.${state}`)}</p>
          {state === 'unseen' ? (
            <ul className="mt-2">
              {members.map(({ keyPointId }) => (
                <li key={keyPointId} lang="en" className="max-w-[46rem] border-t border-rule py-2 font-serif">
                  <HangulText text={statements.get(keyPointId) ?? ''} />
                </li>
              ))}
            </ul>
          ) : (
            <table className="ledger mt-2">
              <thead>
                <tr>
                  <th scope="col">{t('keyPoint')}</th>
                  <th scope="col" className="w-24 text-end sm:w-36">
                    {t('recall')}
                  </th>
                  <th scope="col" className="text-end max-sm:hidden sm:w-36">
                    {dateInWords(thenOn, locale)}
                  </th>
                  <th scope="col" className="w-20 pe-0! text-end sm:w-36">
                    {t('due')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {members.map((keyPoint) => (
                  <tr key={keyPoint.keyPointId}>
                    <th scope="row" lang="en" className="font-serif font-normal">
                      <HangulText text={statements.get(keyPoint.keyPointId) ?? ''} />
                    </th>
                    <td className="figure">
                      {state === 'learning' ? '–' : percent(keyPoint.retrievability, locale)}
                      {state !== 'learning' && <ThinBar share={keyPoint.retrievability} className="mt-1" />}
                      {state !== 'learning' && (
                        <span className="meta block sm:hidden">
                          <span className="sr-only">{dateInWords(thenOn, locale)}</span> → {percent(recallThen.get(keyPoint.keyPointId) ?? 0, locale)}
                        </span>
                      )}
                    </td>
                    <td className="figure max-sm:hidden">
                      {state === 'learning' ? '–' : percent(recallThen.get(keyPoint.keyPointId) ?? 0, locale)}
                    </td>
                    <td className="figure pe-0!">
                      {keyPoint.dueAt !== null && dayInWords(studyDay(keyPoint.dueAt, dayRule), today, locale)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </details>
      ))}
    </section>
  )
}
