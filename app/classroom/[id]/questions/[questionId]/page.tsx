import type { Metadata } from 'next'
import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { getClassQuestion } from '#server/statistics/class/get-class-question'
import { InvalidateRevision } from '../../../../../components/account/invalidate-revision'
import { ClassroomTabs } from '../../../../../components/classroom/classroom-tabs'
import { QuestionRevision } from '../../../../../components/statistics/question-revision'
import { ReportFromDesk } from '../../../../../components/statistics/report-from-desk'
import { questionInWords } from '../../../../../components/statistics/question-in-words'
import { HangulText } from '../../../../../components/ui/hangul-text'
import { percent } from '../../../../../components/ui/percent'
import { momentFormat } from '../../../../../components/ui/moment-format'
import { orNotFound } from '../../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('questionAnalysis')
  return { title: t('pageTitle') }
}

export default async function ClassQuestionPage({ params }: { params: Promise<{ id: string; questionId: string }> }) {
  const actor = await requirePage('teacher')
  const { id, questionId } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const { name, madeAt, keyPoint, isAsked, others, mixUps, revisions: [current, ...earlier] } = await orNotFound(getClassQuestion(classroomId, decodeURIComponent(questionId), now()))
  const [t, locale, format, messages] = await Promise.all([getTranslations('questionAnalysis'), getLocale(), getFormatter(), getMessages()])
  const day = (at: number) => format.dateTime(at, { dateStyle: 'long', timeZone: 'UTC' })
  const facility = keyPoint.figures?.facility
  return (
    <>
      <p className="meta font-semibold text-ink">{name}</p>
      <h1 className="mt-1 max-w-[40ch] text-h1">{await questionInWords(current?.analysis ?? null, locale)}</h1>
      <p className="meta mt-2 max-w-measure">
        {t('asOf', { at: momentFormat(locale, { hour: 'numeric', minute: 'numeric', timeZone: 'UTC' })(madeAt) })}
        {!isAsked && ` ${t('notAskedNow')}`}
      </p>
      <div className="mt-6">
        <ClassroomTabs id={id} current="questions" />
      </div>
      {current && <QuestionRevision revision={current} heading="h2" labels={messages.study} />}
      <section aria-labelledby="key-point-title" className="mt-12 max-w-measure">
        <h2 id="key-point-title" className="text-h2">
          {t('keyPointTitle')}
        </h2>
        <p lang="en" className="mt-2 font-serif">
          <HangulText text={keyPoint.statement} />
        </p>
        <p className="meta mt-1">
          {facility
            ? t('keyPointFacility', { n: facility.n, share: percent(facility.value, locale), low: percent(facility.low, locale), high: percent(facility.high, locale) })
            : t('keyPointUnmet')}
        </p>
        {mixUps > 0 && (
          <p className="mt-2">
            <a href={`/classroom/${id}/confusions`} className="inline-block py-2.5">
              {t('toMixUps', { count: mixUps })}
            </a>
          </p>
        )}
        {others.length > 0 && (
          <>
            <h3 className="mt-4 font-semibold">{t('othersOnKeyPoint')}</h3>
            <ul className="mt-2">
              {others.map(({ questionId: otherId, stem }) => (
                <li key={otherId} className="border-t border-rule py-2">
                  <a href={`/classroom/${id}/questions/${encodeURIComponent(otherId)}`} lang="en" className="font-serif">
                    <HangulText text={stem} />
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {current && (
        <section aria-labelledby="act-title" className="mt-12 max-w-measure">
          <h2 id="act-title" className="text-h2">
            {t('actTitle')}
          </h2>
          <p className="mt-2 mb-4">{t('actText')}</p>
          <ReportFromDesk question={{ id: current.question.id, revision: current.revision }} text={t('report')} labels={messages.study} />
          {actor.role === 'administrator' && !current.invalidated && (
            <>
              <p className="mt-6">{t('takeOutText')}</p>
              <InvalidateRevision questionId={current.question.id} revision={current.revision} labels={messages.administration} />
            </>
          )}
          {current.invalidated && <p className="mt-4 font-semibold">{t('takenOut', { date: day(current.invalidated.at), reason: current.invalidated.reason })}</p>}
        </section>
      )}
      {earlier.map((revision) => (
        <section key={revision.revision} aria-label={t('earlier', { date: day(revision.publishedAt) })} className="mt-12 border-t border-ink pt-4">
          <h2 className="text-h2">{t('earlier', { date: day(revision.publishedAt) })}</h2>
          <QuestionRevision revision={revision} heading="h3" labels={messages.study} />
        </section>
      ))}
      <p className="mt-12">
        <a href={`/classroom/${id}/questions`} className="button">
          {t('toAll')}
        </a>
      </p>
    </>
  )
}
