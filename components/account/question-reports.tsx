import { getLocale, getTranslations } from 'next-intl/server'
import type { ReportReason } from '#core/question/question-report'
import type { LeechEvidence } from '#core/schedule/triage-leech'
import type { AdministrationLabels } from './administration-labels'
import { percent } from '../ui/percent'
import { CloseReport } from './close-report'

type Report = {
  learnerId: string; questionId: string; revision: string; stem: string
  reason: ReportReason; text: string; by: string; reportedAt: number
  figures: LeechEvidence | null
}

/** What learners, or the schedule by their answers, found wrong with questions, as a queue: the question, the reason, the words, by whom and when. */
export async function QuestionReports({ reports, labels }: { reports: readonly Report[]; labels: AdministrationLabels }) {
  const [t, study, locale] = await Promise.all([getTranslations('administration'), getTranslations('study'), getLocale()])
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' })
  const inOneLine = (at: number) => `${minute.format(at)} UTC`.replaceAll(' ', '\u00a0')
  return (
    <ol className="flex flex-col border-b border-rule">
      {reports.map(({ learnerId, questionId, revision, stem, reason, text, by, reportedAt, figures }) => (
        <li key={`${learnerId} ${questionId} ${revision}`} className="border-t border-rule py-4">
          <p className="font-semibold">{isSaidByNobody({ figures, reason, text }) ? t('leechReport') : study(`reportReasons.${reason}`)}</p>
          <p lang="en" className="mt-1 font-serif">
            {stem}
          </p>
          {text && <p className="mt-2 border-s-2 border-rule ps-3 whitespace-pre-wrap">{text}</p>}
          {figures && <ReportFigures questionId={questionId} figures={figures} />}
          <p className="meta tabular mt-2">
            {isSaidByNobody({ figures, reason, text })
              ? t('leechReportedFrom', { name: by, at: inOneLine(reportedAt) })
              : t('reportedBy', { name: by, at: inOneLine(reportedAt) })}
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-3">
            <a href={`/administration?question=${encodeURIComponent(questionId)}#question`} className="button">
              {t('showQuestion')}
              <span className="sr-only"> ({stem})</span>
            </a>
            <CloseReport report={{ learnerId, questionId, revision }} stem={stem} labels={labels} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The schedule alone made this report: the learner whose answers it rests on has said nothing. */
function isSaidByNobody({ figures, reason, text }: Pick<Report, 'figures' | 'reason' | 'text'>): boolean {
  return figures !== null && reason === 'other' && text === ''
}

/** What the schedule saw, of a report that it made itself. */
async function ReportFigures({ questionId, figures: { lapses, byQuestion, classFirstExposures, classMeanFacility } }: { questionId: string; figures: LeechEvidence }) {
  const [t, locale] = await Promise.all([getTranslations('administration'), getLocale()])
  const { answers, failures } = byQuestion.find((each) => each.questionId === questionId) ?? { answers: 0, failures: 0 }
  return (
    <p className="mt-2">
      {t('leechFigures', { lapses, answers, failures })}{' '}
      {classFirstExposures && classMeanFacility !== null && t('leechClass', {
        answers: classFirstExposures.answers, facility: percent(classFirstExposures.facility, locale), mean: percent(classMeanFacility, locale),
      })}
    </p>
  )
}
