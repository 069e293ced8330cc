import { type Article, paragraphText } from '../../core/article/article'
import type { Content } from '../../core/key-point/content'
import type { KeyPoint, KeyPointKind } from '../../core/key-point/key-point'
import { contentLinker } from '../../core/key-point/linked-terms'
import type { OtherNames, SearchEntry, SearchField } from '../../core/key-point/search/search-index'
import type { Term } from '../../core/key-point/term'
import { termNames } from '../../core/key-point/term-names'
import { answerKey } from '../../core/question/typed-answer/fold-answer'
import { followingFrom } from '../../core/question/typed-answer/following-from'

/** What a result is, and the place that it leads to. */
export type Searched =
  | { kind: 'term'; type: Term['type']; href: string }
  | { kind: 'article'; href: string }
  | { kind: 'paragraph'; articleLabel: string; paragraph: number; href: string }
  | { kind: 'key-point'; type: KeyPointKind; href: string; places: readonly { articleLabel: string; paragraph: number; href: string }[] }

/** What a text is of the thing found. */
export type SearchPart = 'title' | 'name' | 'distinct-name' | 'text'

export type SearchedThing = { what: Searched; texts: readonly { part: SearchPart; text: string }[] }

/** How much a hit counts, by where it is. */
const WEIGHT = { title: 10, name: 9, articleName: 8, distinctName: 5, statement: 4, paragraph: 3, definition: 2, note: 1 } as const

type Text = Omit<SearchField, 'glosses'> & { part: SearchPart; glosses?: SearchField['glosses'] }

/** All that can be found, in the order in which equally good results are shown: terms, articles, key points, paragraphs. */
export function searchEntries(content: Content): SearchEntry<SearchedThing>[] {
  const { articles, keyPoints, terms } = content
  const linked = contentLinker(content)
  const namesOf = new Map(terms.map((term) => [term, otherNames(term)]))
  const glosses = (text: string) =>
    linked(text).flatMap(({ term, start, end }) => {
      const names = namesOf.get(term)
      return names ? [{ start, end, otherNames: names }] : []
    })
  return [
    ...terms.map((term) => termEntry(term, namesOf.get(term))),
    ...articles.map(articleEntry),
    ...keyPoints.map((keyPoint) => keyPointEntry(keyPoint, articles, glosses)),
    ...articles.flatMap((article) => paragraphEntries(article, glosses)),
  ]
}

/** All names of the same thing with their other spellings. Politically distinct names are another thing: a term says so itself. */
function otherNames(term: Term): OtherNames {
  const names = termNames(term)
  return { names, spellings: [...new Set(followingFrom(names, term.type === 'person').map(({ text }) => answerKey(text)))] }
}

function entry(what: Searched, texts: readonly Text[]): SearchEntry<SearchedThing> {
  return {
    shown: { what, texts: texts.map(({ part, text }) => ({ part, text })) },
    fields: texts.map(({ text, weight, glosses }) => ({ text, weight, glosses: glosses ?? [] })),
  }
}

function termEntry(term: Term, names: OtherNames | undefined): SearchEntry<SearchedThing> {
  const others = termNames(term).filter((name) => name !== term.english)
  return entry({ kind: 'term', type: term.type, href: `/terms/${term.id}` }, [
    { part: 'title', text: term.english, weight: WEIGHT.title, glosses: names ? [{ start: 0, end: term.english.length, otherNames: names }] : [] },
    ...others.map((text): Text => ({ part: 'name', text, weight: WEIGHT.name })),
    ...term.distinctNames.map(({ name }): Text => ({ part: 'distinct-name', text: name, weight: WEIGHT.distinctName })),
    { part: 'text', text: term.definition, weight: WEIGHT.definition },
  ])
}

function articleEntry(article: Article): SearchEntry<SearchedThing> {
  const names = [article.title, article.citation.author, article.citation.outlet].filter((name) => name !== null)
  return entry({ kind: 'article', href: `/articles/${article.id}` }, [
    { part: 'title', text: article.label, weight: WEIGHT.articleName },
    ...names.map((text): Text => ({ part: 'name', text, weight: WEIGHT.articleName })),
    { part: 'text', text: article.sourceCriticism.speaker, weight: WEIGHT.note },
  ])
}

function keyPointEntry(keyPoint: KeyPoint, articles: readonly Article[], glosses: (text: string) => SearchField['glosses']): SearchEntry<SearchedThing> {
  const { statement, editorNote, evidence, kind } = keyPoint
  const places = articles.flatMap((article) => {
    const quote = evidence.find(({ articleId }) => articleId === article.id)
    return quote ? [{ articleLabel: article.label, paragraph: quote.paragraph, href: placeOf(article.id, quote.paragraph) }] : []
  })
  return entry({ kind: 'key-point', type: kind, href: places[0]?.href ?? '/articles', places }, [
    { part: 'title', text: statement, weight: WEIGHT.statement, glosses: glosses(statement) },
    ...(editorNote === null ? [] : [{ part: 'text', text: editorNote, weight: WEIGHT.note } satisfies Text]),
  ])
}

function paragraphEntries(article: Article, glosses: (text: string) => SearchField['glosses']): SearchEntry<SearchedThing>[] {
  return article.paragraphs.map((paragraph) => {
    const text = paragraphText(paragraph)
    const what = { kind: 'paragraph', articleLabel: article.label, paragraph: paragraph.number, href: placeOf(article.id, paragraph.number) } as const
    return entry(what, [{ part: 'text', text, weight: WEIGHT.paragraph, glosses: glosses(text) }])
  })
}

function placeOf(articleId: string, paragraph: number): string {
  return `/articles/${articleId}#p${paragraph}`
}
