import { getLocale, getTranslations } from 'next-intl/server'
import type { KeyPointConcern } from '#core/statistics/class-attention'
import { HangulText } from '../ui/hangul-text'
import { percent } from '../ui/percent'

type Weak = KeyPointConcern & { statement: string; questionId: string | null }

/** As many as can be brought up in a lesson stand open; the others unfold. */
const SHOWN = 5
/** What an address can hold; an assignment of more would be no booster. */
const MOST_IN_BOOSTER = 50

/** The weak key points, and the way to an assignment of just these. */
export async function WeakKeyPoints({ classroomId, sectionId, keyPoints }: { classroomId: string; sectionId: string | null; keyPoints: readonly Weak[] }) {
  const t = await getTranslations('classroom')
  const boosted = keyPoints.slice(0, MOST_IN_BOOSTER).map(({ keyPointId }) => keyPointId)
  const query = new URLSearchParams({ keyPoints: boosted.join(','), ...(sectionId === null ? {} : { section: sectionId }) })
  return (
    <section aria-labelledby="attention-key-points">
      <h2 id="attention-key-points" className="text-h2">
        {t('attentionKeyPoints', { count: keyPoints.length })}
      </h2>
      <Rows classroomId={classroomId} keyPoints={keyPoints.slice(0, SHOWN)} />
      {keyPoints.length > SHOWN && (
        <details>
          <summary className="text-button">{t('attentionMore', { count: keyPoints.length - SHOWN })}</summary>
          <Rows classroomId={classroomId} keyPoints={keyPoints.slice(SHOWN)} />
        </details>
      )}
      <p className="no-print mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <a href={`/classroom/${classroomId}/assignments/new-study?${query}`} className="button">
          {t('toBooster', { count: boosted.length })}
        </a>
        <a href={`/classroom/${classroomId}/forecast`} className="inline-block py-2.5">
          {t('toForecast')}
        </a>
      </p>
    </section>
  )
}

async function Rows({ classroomId, keyPoints }: { classroomId: string; keyPoints: readonly Weak[] }) {
  const [t, locale] = await Promise.all([getTranslations('classroom'), getLocale()])
  return (
    <ul className="mt-4">
      {keyPoints.map(({ keyPointId, statement, questionId, seenBy, meanRetrievability }) => (
        <li key={keyPointId} className="border-t border-rule py-2.5">
          {questionId === null ? (
            <span lang="en" className="font-serif">
              <HangulText text={statement} />
            </span>
          ) : (
            <a href={`/classroom/${classroomId}/questions/${encodeURIComponent(questionId)}`} lang="en" className="font-serif">
              <HangulText text={statement} />
            </a>
          )}
          <span className="meta block">{t('weakReason', { share: percent(meanRetrievability, locale), seen: seenBy })}</span>
        </li>
      ))}
    </ul>
  )
}
