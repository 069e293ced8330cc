import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { groupBy } from '#core/shared/group-by'
import { ownLearnerId, requirePage } from '#server/actor'
import { listOwnGrades } from '#server/classroom/gradebook/list-own-grades'
import { now } from '#server/clock'
import { readSettings } from '#server/settings/read-settings'
import { OwnGradeRow } from '../../components/classroom/gradebook/own-grade-row'
import { ZoneHint } from '../../components/ui/zone-hint'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gradebook')
  return { title: t('ownTitle') }
}

export default async function GradesPage() {
  const actor = await requirePage('signed-in')
  const learnerId = ownLearnerId(actor)
  const [grades, { timeZone }, t, locale] = await Promise.all([listOwnGrades(learnerId, now()), readSettings(learnerId), getTranslations('gradebook'), getLocale()])
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{t('ownTitle')}</h1>
      <p className="mt-4 font-serif text-lead">{grades.length === 0 ? t('ownNone') : t('ownText')}</p>
      <ZoneHint
        zone={timeZone} locale={locale} moments={grades.flatMap(({ closesAt }) => (closesAt === null ? [] : [closesAt]))}
        words={{ differs: t.raw('zoneDiffers'), change: t('changeZone') }}
      />
      {[...groupBy(grades, ({ classroomName }) => classroomName)].map(([classroomName, ofClass]) => (
        <section key={classroomName} aria-label={classroomName} className="mt-10">
          <h2 className="text-h2">{classroomName}</h2>
          <ul className="mt-2">
            {ofClass.map((grade) => (
              <OwnGradeRow key={grade.assignmentId} grade={grade} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
