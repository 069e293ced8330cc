import type { QuoteLocation } from '#core/article/text-quote'
import type { Passage } from '#core/question/practice-question'
import { HangulText } from '../ui/hangul-text'
import { passageSegments } from './passage-segments'

/** A paragraph of a brief with the sentence that proves (or refutes) an answer highlighted, and where it stands. */
export function MarkedPassage({
  passage,
  quotes,
  sourceLabel,
}: {
  passage: Passage
  quotes: readonly QuoteLocation[]
  /** "Our summary of paragraph 3" */
  sourceLabel: string
}) {
  return (
    <figure>
      <blockquote lang="en" className="passage">
        {passageSegments(passage.text, quotes).map((segment, at) =>
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
      <figcaption className="meta mt-2">
        {sourceLabel},{' '}
        <a href={`/articles/${passage.articleId}#p${passage.paragraph}`} lang="en" className="inline-block py-2.5 text-ink">
          {passage.articleLabel}
        </a>
      </figcaption>
    </figure>
  )
}
