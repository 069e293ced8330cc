import { getTranslations } from 'next-intl/server'
import { type Article, paragraphText } from '#core/article/article'
import type { KeyPoint } from '#core/key-point/key-point'
import type { LinkedTerm } from '#core/key-point/linked-terms'
import { TermText } from '../term/term-text'
import { MarginKeyPoint } from './margin-key-point'

/**
 * The brief, paragraph by paragraph, each with the key points that rest on it: in the margin on a desk, below on a phone.
 * They are folded away, so that the article reads as one; on paper they are open.
 */
export async function ArticleBrief({
  article,
  keyPoints,
  linked,
}: {
  article: Article
  keyPoints: readonly KeyPoint[]
  linked: (text: string) => readonly LinkedTerm[]
}) {
  const t = await getTranslations('article')
  const paragraphOf = new Map(
    keyPoints.map(({ id, evidence }) => [id, evidence.find(({ articleId }) => articleId === article.id)?.paragraph]),
  )
  return (
    <section aria-labelledby="brief">
      <h2 id="brief" className="sr-only">
        {t('brief')}
      </h2>
      {article.paragraphs.map((paragraph) => {
        const text = paragraphText(paragraph)
        const own = keyPoints.filter(({ id }) => paragraphOf.get(id) === paragraph.number)
        return (
          <section
            key={paragraph.number}
            id={`p${paragraph.number}`}
            aria-label={t('paragraph', { paragraph: paragraph.number })}
            className="brief-paragraph grid gap-x-8 gap-y-4 border-b border-rule py-6 lg:grid-cols-[2.75rem_minmax(0,40rem)_minmax(0,1fr)]"
          >
            <a
              href={`#p${paragraph.number}`}
              aria-label={t('paragraph', { paragraph: paragraph.number })}
              className="paragraph-number"
            >
              {paragraph.number}
            </a>
            <p lang="en" className="prose lg:sticky lg:top-6 lg:self-start">
              <TermText text={text} linked={linked(text)} />
            </p>
            {own.length > 0 && (
              <details className="margin-notes lg:self-start">
                <summary>
                  {t('keyPoints', { count: own.length })}
                  <span className="sr-only">, {t('paragraph', { paragraph: paragraph.number })}</span>
                </summary>
                <ul className="mt-3 flex flex-col gap-5">
                  {own.map((keyPoint) => (
                    <MarginKeyPoint key={keyPoint.id} keyPoint={keyPoint} linked={linked(keyPoint.statement)} />
                  ))}
                </ul>
              </details>
            )}
          </section>
        )
      })}
    </section>
  )
}
