'use client'

import { useEffect, useRef } from 'react'
import { type Article, paragraphText } from '#core/article/article'
import { locateQuote, type TextQuote } from '#core/article/text-quote'
import { HangulText } from '../../ui/hangul-text'
import { passageSegments } from '../passage-segments'
import type { ImportLabels } from './import-labels'

/** The imported text beside its proposals, the evidence of the one in hand marked and in view. */
export function ArticlePane({ article, quotes, labels }: { article: Article; quotes: readonly TextQuote[]; labels: ImportLabels }) {
  const pane = useRef<HTMLDivElement>(null)
  const key = quotes.map(({ paragraph, exact }) => `${paragraph} ${exact}`).join()
  useEffect(() => {
    const [box, mark] = [pane.current, pane.current?.querySelector('mark')]
    // Only the pane: on a phone it lies below, and the page must stay where it is.
    if (box && mark) box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3
  }, [key])
  return (
    <div className="lg:sticky lg:top-4 lg:self-start">
      <h2 id="the-text" className="meta mb-2 font-semibold text-ink">
        {labels.theText}
      </h2>
      {/* What scrolls has to be reached by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={pane} tabIndex={0} role="region" aria-labelledby="the-text" lang="en" className="max-h-[45dvh] overflow-y-auto border-y border-rule py-4 pe-3 lg:max-h-[calc(100dvh-9rem)]">
        {article.paragraphs.map((paragraph) => {
          const text = paragraphText(paragraph)
          const found = quotes.filter((quote) => quote.paragraph === paragraph.number).map((quote) => locateQuote(article, quote)).filter((location) => location !== null)
          return (
            <p key={paragraph.number} className="prose mb-4">
              {passageSegments(text, found).map((segment, at) => (segment.marked ? <mark key={at}><HangulText text={segment.text} /></mark> : <HangulText key={at} text={segment.text} />))}
            </p>
          )
        })}
      </div>
    </div>
  )
}
