import { getTranslations } from 'next-intl/server'
import type { KeyPoint } from '#core/key-point/key-point'
import { HangulText } from '../ui/hangul-text'

/** What the articles say of a year without a day: folded away, for it may be most of an article. */
export async function KeyPointsOfYear({ year, keyPoints }: { year: string; keyPoints: readonly KeyPoint[] }) {
  const t = await getTranslations('timeline')
  return (
    <details className="border-t border-rule">
      <summary>{t('ofTheYear', { count: keyPoints.length, year })}</summary>
      <ul className="pb-3">
        {keyPoints.map(({ id, statement, evidence }) => (
          <li key={id} lang="en">
            <a href={`/articles/${evidence[0]?.articleId}#p${evidence[0]?.paragraph}`} className="inline-block max-w-measure py-1.5 text-note">
              <HangulText text={statement} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
