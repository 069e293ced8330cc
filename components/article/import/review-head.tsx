import { getTranslations } from 'next-intl/server'
import type { Article } from '#core/article/article'
import type { Freshness } from '#core/question/freshness'
import { ActionButton } from '../../classroom/action-button'
import { ClassroomTabs } from '../../classroom/classroom-tabs'

type ReviewHeadProps = {
  classroomId: string
  importId: string
  article: Article
  state: 'failed' | 'draft' | 'in-review' | 'published' | 'retired'
  /** Proposals that nothing holds back and nobody has decided about. */
  open: number
  /** Proposals that the rules hold back and nobody has decided about. */
  held: number
  isEmpty: boolean
  isInUse: boolean
  /** A newer version was published: that one is to be published again, not this. */
  isSuperseded: boolean
  /** False: it is open to everybody, and administrators alone publish a version of it or take it out of use. */
  mayChange: boolean
  /** How the questions in use stand to the new text; null where there is no new text. */
  carried: readonly (Freshness | null)[] | null
  /** How many questions were just published, or kept that from being done. */
  justPublished: number | null
  justBlocked: number | null
}

/** What the review is about, how far it has come, and what can be done with the article as a whole. */
export async function ReviewHead({ classroomId, importId, article, state, open, held, isEmpty, isInUse, isSuperseded, mayChange, carried, justPublished, justBlocked }: ReviewHeadProps) {
  const [t, yesNo] = await Promise.all([getTranslations('importing'), getTranslations('classroom')])
  const path = `/api/classrooms/${classroomId}/imports/${importId}`
  const count = (freshness: Freshness) => carried?.filter((each) => each === freshness).length ?? 0
  const { author, publishedOn, outlet } = article.citation
  return (
    <>
      <p className="meta">
        <span lang="en" className="font-semibold text-ink">{article.label}</span> · {t('byline', { author: author ?? 'none', date: publishedOn ?? 'none' })}
        {outlet !== null && ` · ${outlet}`}
      </p>
      <h1 className="mt-1 mb-4 text-h1">{isEmpty ? t('reviewNone') : t('reviewTitle', { open })}</h1>
      <ClassroomTabs id={classroomId} current="articles" />
      {justPublished !== null && state === 'published' && (
        <p role="status" className="mb-4 border-s-2 border-celadon ps-3 font-semibold">{t('publishedNote', { count: justPublished })}</p>
      )}
      {justBlocked !== null && <p role="alert" className="mb-4 border-s-2 border-seal ps-3 text-seal">{t('blockedNote', { count: justBlocked })}</p>}
      {state === 'retired' && !isSuperseded && <p className="mb-4 max-w-measure border-s-2 border-seal ps-3">{t('retiredNote')}</p>}
      {!mayChange && !isSuperseded && <p className="mb-4 max-w-measure border-s-2 border-rule-control ps-3">{t('publicHeld')}</p>}
      {open + held > 0 && (
        <p className="mb-4 max-w-measure font-serif text-lead">
          {t('reviewLead', { open, held })}{' '}
          {held > 0 && (
            <a href="#held-back" className="inline-block">
              {t('toHeldBack')}
            </a>
          )}
        </p>
      )}
      {isEmpty && <p className="mb-4 max-w-measure">{t('reviewNoneText')}</p>}
      {carried !== null && (
        <p className="mb-4 max-w-measure border-s-2 border-rule-control ps-3">{t('updateNote', { fresh: count('fresh'), stale: count('stale'), broken: count('broken') })}</p>
      )}
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 empty:hidden">
        {isInUse && (
          <>
            <span>{t('inUse')}</span>
            <a href={`/articles/${article.id}`} className="inline-block py-2.5">{t('read')}</a>
          </>
        )}
        {state === 'published' && (
          <>
            <a href={`/classroom/${classroomId}/articles/new?article=${article.id}`} className="inline-block py-2.5">{t('newVersion')}</a>
            {mayChange && (
              <ActionButton
                label={t('retire')}
                path={`${path}/retire`}
                body={{}}
                sure={{ question: t('retireSure'), yes: yesNo('yes'), no: yesNo('no') }}
                busyText={t('busy')}
                failedText={t('failed')}
              />
            )}
          </>
        )}
      </div>
    </>
  )
}
