import { paragraphText } from '../article/article'
import type { Content } from './content'
import { type Mention, mentionFinder } from './propose/mentions'
import type { Term } from './term'

/** A name in a text that leads to an entry of the term base, in UTF-16 offsets. */
export type LinkedTerm = { term: Term; start: number; end: number }

/** Offices and adjectives are left out: whom “the president” means, and whether “Russian” speaks of the state, is a reading of its own. */
const LINKED: ReadonlySet<Mention['by']> = new Set<Mention['by']>(['name', 'surname', 'linked'])

/**
 * Finds the names of terms in texts that belong together, longest first: whole names in any spelling that the term base
 * lists, a surname of somebody whom `together` names in full, a linked name (“DPRK”). Titles before a name are not part of it.
 */
export function termLinker(terms: readonly Term[], together: string): (text: string) => readonly LinkedTerm[] {
  if (terms.length === 0) return () => []
  const find = mentionFinder(terms, together, '')
  return (text) => find(text)
    .filter(({ by }) => LINKED.has(by))
    .map(({ term, nameStart, end }) => ({ term, start: nameStart, end }))
}

/** The same over all briefs and key points together: whom one of them names in full, another may name by surname. */
export function contentLinker({ articles, keyPoints, terms }: Content): (text: string) => readonly LinkedTerm[] {
  const briefs = articles.flatMap(({ paragraphs }) => paragraphs.map(paragraphText))
  return termLinker(terms, [...briefs, ...keyPoints.map(({ statement }) => statement)].join('\n'))
}
