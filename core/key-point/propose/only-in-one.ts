import type { AnswerType } from '../key-point'
import type { Term } from '../term'
import { DEMONYMS } from '../demonyms'
import type { MentionFinder } from './mentions'

const SUBJECTS: ReadonlySet<AnswerType> = new Set(['country', 'organisation', 'agreement', 'project', 'event'])
/** An article speaks of something when this many of its sentences do. */
const LEAST_SENTENCES = 2
/** Words of names that say nothing by themselves. */
const GENERIC = new Set(
  ('North South East West United States Nations New Inter Joint Statement Declaration Agreement Treaty Summit Talks Forum Framework Project ' +
    'Second First Committee National Council Security Institute Academy International Agency Russia Korea').split(' '),
)

/**
 * The terms of which one text speaks in several sentences and the other not at all: by none of its names, their telling words
 * and peoples, nor by anything that the term base connects with it (“Tokyo”, “the Japanese prime minister” for Japan). Persons are
 * left out: they are spoken of in too many ways. Most spoken of first.
 */
export function onlyInOne(sentences: readonly string[], find: MentionFinder, other: string, findInOther: MentionFinder): Term[] {
  const counts = new Map<Term, number>()
  for (const sentence of sentences) {
    for (const term of new Set(find(sentence).map((mention) => mention.term))) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const connected = new Set(findInOther(other).map((mention) => mention.term))
  return [...counts]
    .filter(([term, count]) => SUBJECTS.has(term.type) && count >= LEAST_SENTENCES && !isSpokenOf(term, other, connected))
    .sort(([one, many], [next, more]) => more - many || (one.id < next.id ? -1 : 1))
    .map(([term]) => term)
}

function isSpokenOf(term: Term, text: string, mentioned: ReadonlySet<Term>): boolean {
  if ([...mentioned].some((other) => other.id === term.id || other.definition.includes(term.english))) return true
  const peoples = DEMONYMS[term.english.toLowerCase()] ?? []
  const names = [term.english, ...term.aliases, ...term.distinctNames.map(({ name }) => name), ...peoples]
  const telling = names.flatMap((name) => name.match(/\p{Lu}[\p{L}-]*/gu) ?? []).filter((word) => !GENERIC.has(word) || word === term.english)
  // A name that is all common words cannot be looked for with certainty.
  return telling.length === 0 || names.some((name) => text.includes(name)) || telling.some((word) => text.includes(word))
}
