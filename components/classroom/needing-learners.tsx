import { getLocale, getTranslations } from 'next-intl/server'
import type { LearnerConcern } from '#core/statistics/class-attention'
import { percent } from '../ui/percent'

type Named = LearnerConcern & { name: string }

/** So many of a group stand open; in a large class the others unfold. */
const SHOWN = 10

/** Everybody who needs the teacher, by what for: who wants teaching first, then who wants a start or a reminder. */
export async function NeedingLearners({ classroomId, learners }: { classroomId: string; learners: readonly Named[] }) {
  const [t, dashboard] = await Promise.all([getTranslations('classroom'), getTranslations('dashboard')])
  const of = (reason: LearnerConcern['reason']) => learners.filter((concern) => concern.reason === reason)
  const [behind, notStarted, away] = [of('behind'), of('not-started'), of('away')]
  const groups = [
    { id: 'behind', title: dashboard('whyBehind', { count: behind.length }), members: behind },
    { id: 'not-started', title: dashboard('whyNotStarted', { count: notStarted.length }), members: notStarted },
    { id: 'away', title: dashboard('whyAway', { count: away.length }), members: away },
  ].filter(({ members }) => members.length > 0)
  return (
    <section aria-labelledby="attention-learners">
      <h2 id="attention-learners" className="text-h2">
        {t('attentionLearners', { count: learners.length })}
      </h2>
      {groups.map(({ id, title, members }) => (
        <section key={id} aria-labelledby={`attention-${id}`} className="mt-4">
          <h3 id={`attention-${id}`} className="mb-1 font-sans text-note font-semibold">
            {title}
          </h3>
          <Members classroomId={classroomId} members={members.slice(0, SHOWN)} />
          {members.length > SHOWN && (
            <details>
              <summary className="text-button">{t('attentionMore', { count: members.length - SHOWN })}</summary>
              <Members classroomId={classroomId} members={members.slice(SHOWN)} />
            </details>
          )}
        </section>
      ))}
    </section>
  )
}

async function Members({ classroomId, members }: { classroomId: string; members: readonly Named[] }) {
  const [t, locale] = await Promise.all([getTranslations('classroom'), getLocale()])
  const inWords = (concern: Named) => {
    switch (concern.reason) {
      case 'behind': return t('concerns.behind', { share: percent(concern.meanRetrievability, locale), classShare: percent(concern.classMean, locale) })
      case 'not-started': return null
      case 'away': return t('concerns.away', { days: concern.days, due: concern.dueNow })
    }
  }
  return (
    <ul>
      {members.map((concern) => (
        <li key={concern.learnerId} className="border-t border-rule py-2.5">
          <a href={`/classroom/${classroomId}/learners/${concern.learnerId}`} className="inline-block py-2.5 -my-2.5 font-semibold wrap-anywhere">{concern.name}</a>
          {concern.reason !== 'not-started' && <span className="meta block">{inWords(concern)}</span>}
        </li>
      ))}
    </ul>
  )
}
