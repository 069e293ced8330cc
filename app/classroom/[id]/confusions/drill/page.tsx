import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { drillQuerySchema, getContrastDrill } from '#server/statistics/class/get-contrast-drill'
import { ClassroomTabs } from '../../../../../components/classroom/classroom-tabs'
import { LinkToHandOut } from '../../../../../components/statistics/link-to-hand-out'
import { HangulText } from '../../../../../components/ui/hangul-text'
import { orNotFound } from '../../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('confusions')
  return { title: t('drillPageTitle') }
}

export default async function ContrastDrillPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const query = drillQuerySchema.safeParse(await searchParams)
  if (!query.success) notFound()
  const [{ name, from, to, keyPoints }, t, classroom] = await Promise.all([
    orNotFound(getContrastDrill(classroomId, query.data, now())), getTranslations('confusions'), getTranslations('classroom'),
  ])
  const path = `/study?${new URLSearchParams({ practice: 'these', keyPoints: keyPoints.map((keyPoint) => keyPoint.id).join(',') })}`
  const isTerms = from.type === 'term' && to.type === 'term' // a claim is too long for a headline
  const title = isTerms ? t('drillTitleOf', { from: from.label, to: to.label, count: keyPoints.length }) : t('drillTitle', { count: keyPoints.length })
  return (
    <>
      <p className="meta font-semibold text-ink">{name}</p>
      <h1 className="mt-1 max-w-[36ch] text-h1">{title}</h1>
      <div className="mt-6">
        <ClassroomTabs id={id} current="confusions" />
      </div>
      <dl className="mt-2 grid max-w-[60rem] gap-x-12 md:grid-cols-2">
        {[{ term: t('asked'), ...from }, { term: t('taken'), ...to }].map(({ term, label, definition }) => (
          <div key={term} className="border-t border-rule py-2">
            <dt className="meta">{term}</dt>
            <dd lang="en" className="font-serif">
              <span className="block text-lead">
                <HangulText text={label} />
              </span>
              {definition && <HangulText text={definition} />}
            </dd>
          </div>
        ))}
      </dl>
      {isTerms && !keyPoints.some(({ side }) => side === 'to') && <p className="mt-4 max-w-measure">{t('drillOneSided', { from: from.label, to: to.label })}</p>}
      <section aria-labelledby="hand-out" className="mt-10 max-w-measure">
        <h2 id="hand-out" className="text-h2">
          {t('handOutTitle')}
        </h2>
        <p className="mt-2 mb-4">{t('assignText')}</p>
        <p className="mb-8">
          <a href={`/classroom/${id}/assignments/new-study?${new URLSearchParams({ keyPoints: keyPoints.map((keyPoint) => keyPoint.id).join(',') })}`} className="button button-main">
            {t('assign', { count: keyPoints.length })}
          </a>
        </p>
        <p className="mb-4">{t('handOutText')}</p>
        <LinkToHandOut id="drill-link" label={t('handOutLink')} path={path} words={{ copy: t('copy'), copied: t('copied'), loopback: classroom('loopback') }} />
      </section>
      <section aria-labelledby="preview" className="mt-10 max-w-measure">
        <h2 id="preview" className="text-h2">
          {t('previewTitle')}
        </h2>
        <p className="meta mt-2">{t('previewText')}</p>
        <ol className="mt-4 border-b border-rule">
          {keyPoints.map((keyPoint) => (
            <li key={keyPoint.id} className="border-t border-rule py-4">
              <p lang="en" className="font-serif">
                <HangulText text={keyPoint.statement} />
              </p>
              <details className="mt-1">
                <summary className="meta">{t('questionsOf', { count: keyPoint.questions.length })}</summary>
                <ul className="mt-2 flex flex-col gap-3">
                  {keyPoint.questions.map((question) => (
                    <li key={question.id}>
                      <a href={`/classroom/${id}/questions/${encodeURIComponent(question.id)}`} lang="en" className="font-serif">
                        <HangulText text={question.stem} />
                      </a>
                      <span className="block">
                        <span className="meta">{t('itsKey')}</span>{' '}
                        <span lang="en" className="font-serif">
                          <HangulText text={question.answer} />
                        </span>
                      </span>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ol>
      </section>
      <p className="mt-8">
        <a href={`/classroom/${id}/confusions`} className="button">
          {t('toMap')}
        </a>
      </p>
    </>
  )
}
