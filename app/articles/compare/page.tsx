import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { readComparisons } from '#server/article/read-comparisons'
import { audienceOf } from '#server/audience'
import { ComparisonEntry } from '../../../components/article/comparison-entry'
import { ReadingNav } from '../../../components/site/reading-nav'

/** What is most worth reading first. */
const RELATIONS = ['differ', 'agree', 'one-only'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compare')
  return { title: t('pageTitle') }
}

export default async function ComparePage() {
  const audience = await audienceOf(await requirePage('public'))
  const [comparisons, t] = await Promise.all([readComparisons(audience), getTranslations('compare')])
  const groups = RELATIONS.map((relation) => ({ relation, own: comparisons.filter((each) => each.relation === relation) }))
  const count = (wanted: string) => groups.find(({ relation }) => relation === wanted)?.own.length ?? 0
  return (
    <>
      <ReadingNav here="/articles/compare" />
      <h1 className="max-w-[30ch] text-h1">
        {comparisons.length === 0 ? t('none') : t('title', { differ: count('differ'), agree: count('agree') })}
      </h1>
      <p className="mt-4 max-w-measure font-serif text-lead">{t('intro')}</p>
      {groups.filter(({ own }) => own.length > 0).map(({ relation, own }) => (
        <section key={relation} aria-labelledby={relation} className="mt-10">
          <h2 id={relation} className="mb-3 text-h2">
            {t(`relations.${relation}`)}
          </h2>
          {own.map((comparison) => (
            <ComparisonEntry key={comparison.keyPoint.id} comparison={comparison} />
          ))}
        </section>
      ))}
    </>
  )
}
