import { getTranslations } from 'next-intl/server'
import { AskAgain } from './ask-again'

type Leech = { keyPointId: string; statement: string; remedy: 'contrast-drill' | 'other-form' | 'pause-question' | 'pause-key-point' | 'unclear'; companion: string | null; lapses: number }

/** The key points that a learner keeps forgetting, what is done about each, and the way back to the ordinary schedule. */
export async function LeechList({ leeches }: { leeches: readonly Leech[] }) {
  if (leeches.length === 0) return null
  const t = await getTranslations('progress')
  return (
    <section id="leeches" aria-labelledby="leeches-title" className="scroll-mt-8">
      <h2 id="leeches-title" className="text-h2">
        {t('leechTitle')}
      </h2>
      <ul className="mt-4 max-w-measure border-b border-rule">
        {leeches.map(({ keyPointId, statement, remedy, companion, lapses }) => (
          <li key={keyPointId} className="border-t border-rule py-4">
            <p lang="en" className="font-serif">
              {statement}
            </p>
            <p className="mt-1">{t(`leech.${remedy}`, { lapses })}</p>
            {companion && (
              <p className="meta mt-1">
                {t('leechCompanion')} <span lang="en" className="font-serif">{companion}</span>
              </p>
            )}
            {(remedy === 'pause-question' || remedy === 'pause-key-point') && (
              <AskAgain
                keyPointId={keyPointId} statement={statement}
                ask={t('askAgain')} busy={t('askAgainBusy')} done={t('askAgainDone')} failed={t('askAgainFailed')}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
