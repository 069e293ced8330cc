import { getLocale, getTranslations } from 'next-intl/server'
import type { ReportReason } from '#core/question/question-report'
import type { LeechEvidence } from '#core/schedule/triage-leech'
import { percent } from '../ui/percent'
import { CloseReport } from './close-report'
import type { QueueLabels } from './queue-labels'

export type Report = {
  learnerId: string; questionId: string; revision: string; reason: ReportReason; text: string; by: string; reportedAt: number
  isOfCurrent: boolean
  figures: LeechEvidence | null
}

/** What learners, or the schedule by their answers, found wrong with one question: the reason, the words, by whom and when. */
export async function ReportList({ reports, labels }: { reports: readonly Report[]; labels: QueueLabels }) {
  const [t, study, locale] = await Promise.all([getTranslations('queue'), getTranslations('study'), getLocale()])
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' })
  const inOneLine = (at: number) => `${minute.format(at)} UTC`.replaceAll(' ', '\u00a0')
  return (
    <ul className="flex flex-col gap-4">
      {reports.map((report) => {
        const { learnerId, questionId, revision, reason, text, by, reportedAt, isOfCurrent, figures } = report
        const isSchedules = isSaidByNobody(report)
        const heading = isSchedules ? t('leechReport') : study(`reportReasons.${reason}`)
        return (
          <li key={`${learnerId} ${revision}`} className="border-s-2 border-seal ps-3">
            <p className="font-semibold">{heading}</p>
            {text && <p className="mt-1 whitespace-pre-wrap">{text}</p>}
            {figures && <ReportFigures questionId={questionId} figures={figures} />}
            <p className="meta tabular mt-1">
              {isSchedules ? t('leechReportedFrom', { name: by, at: inOneLine(reportedAt) }) : t('reportedBy', { name: by, at: inOneLine(reportedAt) })}
              {!isOfCurrent && ` · ${t('ofEarlier')}`}
            </p>
            <p className="mt-2 flex flex-wrap items-center gap-3">
              <CloseReport report={{ learnerId, questionId, revision }} about={`${heading}, ${by}`} labels={labels} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** The schedule alone made this report: the learner whose answers it rests on has said nothing. */
function isSaidByNobody({ figures, reason, text }: Pick<Report, 'figures' | 'reason' | 'text'>): boolean {
  return figures !== null && reason === 'other' && text === ''
}

/** What the schedule saw, of a report that it made itself. */
async function ReportFigures({ questionId, figures: { lapses, byQuestion, classFirstExposures, classMeanFacility } }: { questionId: string; figures: LeechEvidence }) {
  const [t, locale] = await Promise.all([getTranslations('queue'), getLocale()])
  const { answers, failures } = byQuestion.find((each) => each.questionId === questionId) ?? { answers: 0, failures: 0 }
  return (
    <p className="mt-1">
      {t('leechFigures', { lapses, answers, failures })}{' '}
      {classFirstExposures && classMeanFacility !== null && t('leechClass', {
        answers: classFirstExposures.answers, facility: percent(classFirstExposures.facility, locale), mean: percent(classMeanFacility, locale),
      })}
    </p>
  )
}
