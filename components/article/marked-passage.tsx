import type { QuoteLocation } from '#core/article/text-quote'
import type { Passage } from '#core/question/practice-question'
import { HangulText } from '../ui/hangul-text'
import { passageExcerpt } from './passage-excerpt'
import { passageSegments } from './passage-segments'

/**
 * A paragraph of a brief with the sentence that proves (or refutes) an answer highlighted, and where it stands.
 * Of a long one the sentences with the quotes are shown; the whole paragraph unfolds in their place.
 */
export function MarkedPassage({
  passage,
  quotes,
  sourceLabel,
  wholeLabel,
}: {
  passage: Passage
  quotes: readonly QuoteLocation[]
  /** "Our summary of paragraph 3" */
  sourceLabel: string
  /** "The whole paragraph" */
  wholeLabel: string
}) {
  const excerpt = passageExcerpt(passage.text, quotes)
  return (
    <figure className="group">
      <figcaption className="meta mb-2 flex flex-wrap items-baseline gap-x-3">
        <a href={`/articles/${passage.articleId}#p${passage.paragraph}`} lang="en" className="inline-block py-2.5 text-ink">
          {passage.articleLabel}
        </a>
        {sourceLabel}
      </figcaption>
      {excerpt ? (
        <>
          <Marked text={excerpt.text} quotes={excerpt.quotes} className="group-has-[details[open]]:hidden" />
          <details className="no-print">
            <summary className="meta">{wholeLabel}</summary>
            <Marked text={passage.text} quotes={quotes} />
          </details>
        </>
      ) : (
        <Marked text={passage.text} quotes={quotes} />
      )}
    </figure>
  )
}

function Marked({ text, quotes, className = '' }: { text: string; quotes: readonly QuoteLocation[]; className?: string }) {
  return (
    <blockquote lang="en" className={`passage ${className}`}>
      {passageSegments(text, quotes).map((segment, at) =>
        segment.marked ? (
          <mark key={at}>
            <HangulText text={segment.text} />
          </mark>
        ) : (
          <span key={at} className="text-ink-soft">
            <HangulText text={segment.text} />
          </span>
        ),
      )}
    </blockquote>
  )
}
