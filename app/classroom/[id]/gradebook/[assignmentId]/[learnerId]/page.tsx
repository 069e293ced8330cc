import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { CountedMark } from '#core/classroom/mark'
import { authorizeClassroom, ownLearnerId, requirePage } from '#server/actor'
import { readLearnerWork } from '#server/classroom/gradebook/read-learner-work'
import { now } from '#server/clock'
import { readSettings } from '#server/settings/read-settings'
import { ClassroomTabs } from '../../../../../../components/classroom/classroom-tabs'
import { AttemptAnswers } from '../../../../../../components/classroom/gradebook/attempt-answers'
import { GradeForms } from '../../../../../../components/classroom/gradebook/grade-forms'
import { markWords } from '../../../../../../components/classroom/gradebook/mark-words'
import { FactList } from '../../../../../../components/ui/fact-list'
import { momentInWords } from '../../../../../../components/ui/moment-in-words'
import { percent } from '../../../../../../components/ui/percent'
import { orNotFound } from '../../../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gradebook')
  return { title: t('workTitle') }
}

type LearnerWorkPageProps = { params: Promise<{ id: string; assignmentId: string; learnerId: string }> }

export default async function LearnerWorkPage({ params }: LearnerWorkPageProps) {
  const actor = await requirePage('teacher')
  const { id, assignmentId, learnerId } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const { assignment, learner, classroomName, mark, grade, attempts } = await orNotFound(readLearnerWork(classroomId, { assignmentId, learnerId }, now()))
  const [{ timeZone }, t, locale, messages, inWords] = await Promise.all([
    readSettings(ownLearnerId(actor)), getTranslations('gradebook'), getLocale(), getMessages(), markWords(),
  ])
  const isChanged = mark.type === 'set' || mark.type === 'excused'
  const counted = isChanged ? mark.counted : mark
  const inFull = (of: CountedMark) =>
    of.type === 'done' ? `${t('countedPoints', { share: percent(of.share, locale), earned: of.earned, possible: of.possible })}${of.isLate ? ` · ${inWords(of)}` : ''}`
    : of.type === 'under-way' && of.share !== null ? t('countedSoFar', { share: percent(of.share, locale) })
    : inWords(of)
  const facts = [
    { term: t('standing'), value: mark.type === 'set' ? t('setTo', { share: percent(mark.share, locale) }) : mark.type === 'excused' ? t('marks.excused') : inFull(mark) },
    ...(isChanged ? [{ term: t('countedInstead'), value: inFull(counted) }] : []),
    ...(isChanged && grade ? [{ term: t('reason'), value: <span className="whitespace-pre-line">{grade.reason}</span> }] : []),
    ...(grade && (isChanged || grade.comment) ? [{ term: t('lastSaid'), value: t('lastSaidBy', { name: grade.changedBy ?? t('nobody'), date: momentInWords(grade.changedAt, timeZone, locale) }) }] : []),
  ]
  return (
    <>
      <p className="meta font-semibold text-ink">{classroomName} · {assignment.title}</p>
      <h1 className="mt-1 mb-4 text-h1 wrap-anywhere">{learner.name}</h1>
      <ClassroomTabs id={id} current="gradebook" />
      <p>
        <a href={`/classroom/${id}/gradebook`} className="inline-block py-2.5">
          {t('back')}
        </a>
      </p>
      <div className="max-w-measure">
        <FactList facts={facts} />
      </div>
      <GradeForms
        path={`/api/classrooms/${id}/gradebook/${assignmentId}/${learnerId}`}
        comment={grade?.comment ?? ''}
        isChanged={isChanged}
        labels={messages.gradebook}
      />
      {assignment.kind === 'quiz' && attempts.length === 0 && <p className="mt-12">{t('noAttempt')}</p>}
      {attempts.map((attempt) => (
        <AttemptAnswers key={attempt.number} attempt={attempt} timeZone={timeZone} />
      ))}
    </>
  )
}
