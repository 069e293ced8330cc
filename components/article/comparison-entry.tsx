import { getTranslations } from 'next-intl/server'
import type { Comparison } from '#core/key-point/compare-articles'
import { HangulText } from '../ui/hangul-text'
import { MarkedPassage } from './marked-passage'

/** One point on which articles are compared: the finding, then what each says, side by side on a desk. */
export async function ComparisonEntry({ comparison: { keyPoint, sides } }: { comparison: Comparison }) {
  const t = await getTranslations('compare')
  return (
    <article id={keyPoint.id} className="border-t border-rule py-6">
      <h3 lang="en" className="max-w-measure text-h3 text-pretty">
        <HangulText text={keyPoint.statement} />
      </h3>
      <div className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {sides.map(({ articleId, articleLabel, passages }) => (
          <div key={articleId} className="border-s-2 border-celadon ps-4">
            {passages.map((passage) => (
              <MarkedPassage
                key={passage.paragraph}
                passage={passage}
                quotes={passage.quotes}
                sourceLabel={t('ourSummary', { paragraph: passage.paragraph })}
                wholeLabel={t('wholeParagraph')}
              />
            ))}
            {passages.length === 0 && (
              <p className="text-ink-soft">
                <span lang="en">{articleLabel}</span>: {t('silent')}
              </p>
            )}
          </div>
        ))}
      </div>
      {keyPoint.editorNote && (
        <p className="mt-4 max-w-measure text-note text-ink-soft">
          <span className="font-semibold">{t('editorNote')}: </span>
          <span lang="en">
            <HangulText text={keyPoint.editorNote} />
          </span>
        </p>
      )}
    </article>
  )
}
