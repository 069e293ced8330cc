import type { Article } from '../../article/article'
import type { Content } from '../../key-point/content'
import type { KeyPoint } from '../../key-point/key-point'
import { indexTerms, type TermIndex } from '../../key-point/term-index'
import { namesTerm } from '../names-term'
import { nearbyText } from './nearby-text'

/** What every generator may look at. */
export type GenerateContext = {
  articles: readonly Article[]
  keyPoints: readonly KeyPoint[]
  terms: TermIndex
  /** Ids of the terms that a key point may be taken to be the claim of: they make or pass on claims. */
  speakersFor: (keyPoint: KeyPoint) => ReadonlySet<string>
}

/** corpus: whoever speaks anywhere; near-by: the authors, and whoever speaks and is named in the paragraphs that lead to a key point's evidence. */
export type Speakers = 'corpus' | 'near-by'

/** Prepares content for the generators. Articles are sorted by id: their order in the input does not matter. */
export function generateContext(content: Content, speakers: Speakers): GenerateContext {
  const { keyPoints } = content
  const terms = indexTerms(content.terms)
  const speaking = new Set(keyPoints.flatMap((keyPoint) => keyPoint.attribution.map((link) => link.who)))
  return {
    articles: content.articles.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    keyPoints,
    terms,
    speakersFor: speakers === 'corpus' ? () => speaking : namedNearBy(speaking, content.articles, terms),
  }
}

/** Looks each paragraph through once: a long text has many key points a paragraph, and many speakers. */
function namedNearBy(speaking: ReadonlySet<string>, articles: readonly Article[], terms: TermIndex): GenerateContext['speakersFor'] {
  const named = new Map<string, ReadonlySet<string>>()
  return ({ evidence }) => {
    const place = `${evidence[0]?.articleId} ${evidence[0]?.paragraph}`
    const known = named.get(place)
    if (known) return known
    const text = nearbyText(evidence, articles)
    const found = new Set([...speaking].filter((id) => {
      const term = terms.byId(id)
      return term !== null && (term.role === 'author' || namesTerm(text, term, terms))
    }))
    named.set(place, found)
    return found
  }
}
