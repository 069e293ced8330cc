import { getLocale, getTranslations } from 'next-intl/server'
import { percent } from '../ui/percent'
import type { AssignmentLabels } from './assignment-labels'
import { ExtensionForm } from './extension-form'
import { ScrollSideways } from '../ui/scroll-sideways'

type Learner = {
  learnerId: string; name: string; share: number | null; earned: number | null; possible: number | null
  state: 'not-started' | 'under-way' | 'finished' | 'missing'; attempts: number; extraMinutes: number
}

/** How far each learner is and what came of it: those whose work is missing first, then by name. */
export async function AssignmentResults({ kind, learners, workPath, extensionPath, labels }: {
  kind: 'study' | 'quiz'
  /** Below it is each learner's work. */
  workPath: string | null
  learners: readonly Learner[]; extensionPath: string | null; labels: AssignmentLabels
}) {
  const t = await getTranslations('assignment')
  const locale = await getLocale()
  return (
    <section aria-labelledby="results-title" className="mt-10">
      <h2 id="results-title" className="text-h2">
        {t('resultsTitle')}
      </h2>
      <p className="meta mt-1 max-w-measure">{kind === 'quiz' ? t('resultsQuiz') : t('resultsStudy')}</p>
      {learners.length === 0 ? <p className="mt-4">{t('noLearners')}</p> : (
        <ScrollSideways label={t('resultsTable')} className="relative mt-4">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t('learner')}</th>
                <th scope="col">{t('stateColumn')}</th>
                <th scope="col" className="figure">{kind === 'quiz' ? t('pointsColumn') : t('knownColumn')}</th>
                {kind === 'quiz' && <th scope="col" className="figure">{t('attemptsColumn')}</th>}
              </tr>
            </thead>
            <tbody>
              {learners.map(({ learnerId, name, share, earned, possible, state, attempts, extraMinutes }) => (
                <tr key={learnerId}>
                  <th scope="row" className="font-normal break-words">
                    {workPath === null ? name : (
                      <a href={`${workPath}/${learnerId}`} className="inline-block py-1">
                        {name}
                      </a>
                    )}
                  </th>
                  <td>
                    <span className={state === 'missing' ? 'text-seal' : undefined}>{t(`states.${state}`)}</span>
                    {extraMinutes > 0 && <span className="meta block">{t('hasExtra', { minutes: extraMinutes })}</span>}
                  </td>
                  <td className="figure">{share === null || earned === null || possible === null ? '–' : `${earned} / ${possible} (${percent(share, locale)})`}</td>
                  {kind === 'quiz' && <td className="figure">{attempts}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollSideways>
      )}
      {extensionPath && learners.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-11 py-2.5">{t('extensionTitle')}</summary>
          <ul className="max-w-[46rem]">
            {learners.map(({ learnerId, name, extraMinutes }) => (
              <li key={learnerId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2">
                <span className="min-w-0 break-words">{name}</span>
                <ExtensionForm path={extensionPath} learnerId={learnerId} name={name} extraMinutes={extraMinutes} labels={labels} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
