import { getLocale, getTranslations } from 'next-intl/server'
import type { KeyPointConcern, LearnerConcern } from '#core/statistics/class-attention'
import { HangulText } from '../ui/hangul-text'
import { percent } from '../ui/percent'

/** As many as a teacher can act on before a lesson; the tables below have all. */
const SHOWN = 5

/** In words: which learners and which key points need attention, and why. */
export async function ClassAttentionNotes({ classroomId, learners, keyPoints }: {
  classroomId: string
  learners: readonly (LearnerConcern & { name: string })[]
  keyPoints: readonly (KeyPointConcern & { statement: string; questionId: string | null })[]
}) {
  const [t, locale] = await Promise.all([getTranslations('classroom'), getLocale()])
  if (learners.length === 0 && keyPoints.length === 0) return <p className="max-w-measure">{t('attentionNone')}</p>
  const inWords = (concern: LearnerConcern) => {
    switch (concern.reason) {
      case 'not-started': return t('concerns.notStarted')
      case 'away': return t('concerns.away', { days: concern.days, due: concern.dueNow })
      case 'behind': return t('concerns.behind', { share: percent(concern.meanRetrievability, locale), classShare: percent(concern.classMean, locale) })
    }
  }
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      {learners.length > 0 && (
        <section aria-labelledby="attention-learners">
          <h2 id="attention-learners" className="text-h2">
            {t('attentionLearners', { count: learners.length })}
          </h2>
          <ul className="mt-2">
            {learners.slice(0, SHOWN).map((concern) => (
              <li key={concern.learnerId} className="border-t border-rule">
                <a href={`/classroom/${classroomId}/learners/${concern.learnerId}`} className="inline-block py-2 font-semibold wrap-anywhere">{concern.name}</a>: {inWords(concern)}
              </li>
            ))}
          </ul>
          {learners.length > SHOWN && <p className="meta mt-2">{t('attentionMoreFirst', { count: learners.length - SHOWN })}</p>}
        </section>
      )}
      {keyPoints.length > 0 && (
        <section aria-labelledby="attention-key-points">
          <h2 id="attention-key-points" className="text-h2">
            {t('attentionKeyPoints', { count: keyPoints.length })}
          </h2>
          <ul className="mt-2">
            {keyPoints.slice(0, SHOWN).map(({ keyPointId, statement, questionId, seenBy, meanRetrievability }) => (
              <li key={keyPointId} className="border-t border-rule py-2">
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
          {keyPoints.length > SHOWN && <p className="meta mt-2">{t('attentionMore', { count: keyPoints.length - SHOWN })}</p>}
          <p className="mt-4">
            <a href={`/classroom/${classroomId}/forecast`} className="button">
              {t('toBooster')}
            </a>
          </p>
        </section>
      )}
    </div>
  )
}
