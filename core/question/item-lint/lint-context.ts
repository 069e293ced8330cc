import type { Article } from '../../article/article'
import type { Content } from '../../key-point/content'
import type { KeyPoint } from '../../key-point/key-point'
import type { Term } from '../../key-point/term'
import { indexTerms, type TermIndex } from '../../key-point/term-index'
import { mentionedTerms } from '../mentioned-terms'
import { BLANK } from '../question'
import { remember } from '../remember'
import { type SimilarTexts, similarTexts } from '../similar-texts'
import { substituteAnswer } from '../substitute-answer'

type Blank = { keyPoint: KeyPoint; answer: string; stem: string }

/** The corpus that a question is held against. */
export type LintContext = {
  articles: ReadonlyMap<string, Article>
  keyPoints: readonly KeyPoint[]
  keyPointById: ReadonlyMap<string, KeyPoint>
  terms: TermIndex
  /** Terms mentioned in a text by a whole name. */
  mentioned: (text: string) => readonly Term[]
  /** The words with which capitalised names of terms begin. */
  firstWordsOfNames: ReadonlySet<string>
  /** Every statement with one of its answers left out. */
  blanks: SimilarTexts<Blank>
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
    firstWordsOfNames: new Set(terms.all.flatMap((term) => terms.namesOf(term)).filter((name) => /^\p{Lu}/u.test(name)).map((name) => name.split(/\s+/)[0] ?? '')),
    blanks: similarTexts(content.keyPoints.flatMap(blanksOf), (blank) => blank.stem),
  }
}

function blanksOf(keyPoint: KeyPoint): Blank[] {
  return keyPoint.asks.flatMap(({ answer }) => {
    const stem = substituteAnswer(keyPoint.statement, answer, BLANK)
    return stem === null ? [] : [{ keyPoint, answer, stem }]
  })
}
