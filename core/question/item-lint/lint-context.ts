import type { Article } from '../../article/article'
import type { Content } from '../../key-point/content'
import type { KeyPoint } from '../../key-point/key-point'
import type { Term } from '../../key-point/term'
import { indexTerms, type TermIndex } from '../../key-point/term-index'
import { mentionedTerms } from '../mentioned-terms'
import { BLANK } from '../question'
import { remember } from '../remember'
import { substituteAnswer } from '../substitute-answer'

/** The corpus that a question is held against. */
export type LintContext = {
  articles: ReadonlyMap<string, Article>
  keyPoints: readonly KeyPoint[]
  keyPointById: ReadonlyMap<string, KeyPoint>
  terms: TermIndex
  /** Terms mentioned in a text by a whole name. */
  mentioned: (text: string) => readonly Term[]
  /** Every statement with one of its answers left out. */
  blanks: readonly { keyPoint: KeyPoint; answer: string; stem: string }[]
}

/** Prepares content for the rules; build once, lint many. */
export function lintContext(content: Content): LintContext {
  const terms = indexTerms(content.terms)
  return {
    articles: new Map(content.articles.map((article) => [article.id, article])),
    keyPoints: content.keyPoints,
    keyPointById: new Map(content.keyPoints.map((keyPoint) => [keyPoint.id, keyPoint])),
    terms,
    mentioned: remember((text) => mentionedTerms(text, terms), 5000),
    blanks: content.keyPoints.flatMap(blanksOf),
  }
}

function blanksOf(keyPoint: KeyPoint): LintContext['blanks'] {
  return keyPoint.asks.flatMap(({ answer }) => {
    const stem = substituteAnswer(keyPoint.statement, answer, BLANK)
    return stem === null ? [] : [{ keyPoint, answer, stem }]
  })
}
