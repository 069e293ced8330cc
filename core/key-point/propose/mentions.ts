import { DEMONYMS } from '../demonyms'
import type { Term } from '../term'
import { officeNames } from './office-names'

/** Where a text speaks of a term. */
export type Mention = {
  term: Term
  /** Where it starts, with the title before it (“President Putin”), and where the name itself does. */
  start: number
  nameStart: number
  end: number
  /** name: the whole or an accepted name; surname: a part of it; office: “the Russian president”; people: “the Chinese”; linked: “DPRK”. */
  by: 'name' | 'surname' | 'office' | 'people' | 'linked'
}

export type MentionFinder = (text: string) => readonly Mention[]

type Entry = { term: Term; by: Mention['by'] }

const OFFICES = 'leader|president|chairman|premier|prime minister|foreign minister|secretary of state|ruler'
/** What may stand before a person's name and belongs to it: “North Korean leader Kim Jong-un”, “Mr Putin”. */
const BEFORE_NAME = new RegExp(
  `(?:(?:the\\s+)?(?:(?:North Korean|South Korean|Russian|American|US|U\\.S\\.|Chinese|Japanese|DPRK)\\s+)?(?:${OFFICES}|(?:defen[cs]e )?minister|ambassador|secretary of state)|mr\\.?|mrs\\.?|ms\\.?|dr\\.?|professor)\\s+$`,
  'i',
)

/** “the former South Korean president” is not the one in office when the text was written. */
const ANOTHER_TIME = /\b(?:former|then|late|next|future|previous|ex)[ -]$/i

/**
 * Finds the terms that a text speaks of: by name, by the surname of somebody whom the article names in full, by office
 * (“the North Korean leader”: whoever held it at `asOf`, '' for an unknown time), by people (“the Americans”), by linked name (“DPRK”).
 * Ambiguous names find nobody. Takes time linear in the text.
 */
export function mentionFinder(terms: readonly Term[], article: string, asOf: string): MentionFinder {
  const entries = new Map<string, Entry | null>()
  const add = (name: string, entry: Entry) => {
    const known = entries.get(name)
    entries.set(name, known === undefined || known?.term === entry.term ? known ?? entry : null)
  }
  for (const term of terms) {
    for (const name of [term.english, ...term.aliases]) add(name, { term, by: 'name' })
    if (term.type === 'country') {
      for (const people of DEMONYMS[term.english.toLowerCase()] ?? []) add(people, { term, by: 'people' })
      for (const { name } of term.distinctNames) if (/^[A-Z]/.test(name)) add(name, { term, by: 'linked' })
    }
  }
  const offices = officeNames(terms, asOf)
  for (const [office, term] of offices) add(office, { term, by: 'office' })
  for (const [surname, term] of surnames(terms, article, offices)) add(surname, { term, by: 'surname' })
  const names = [...entries.keys()].filter((name) => name.length > 1).sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => {
    const found: Mention[] = []
    for (const match of foldedOffices(text).matchAll(pattern)) {
      const entry = entries.get(match[0])
      if (entry && !(entry.by === 'office' && ANOTHER_TIME.test(text.slice(Math.max(0, match.index - 12), match.index)))) found.push(withTitle({ ...entry, start: match.index, nameStart: match.index, end: match.index + match[0].length }, text))
    }
    return merged(found, text)
  }
}

/** “Russian President Vladimir Putin” is one mention. */
function merged(found: readonly Mention[], text: string): Mention[] {
  const result: Mention[] = []
  for (const mention of found) {
    const last = result.at(-1)
    if (last?.term === mention.term && mention.start <= last.end + 1 && !/[,;.]/.test(text.slice(last.end, mention.start))) {
      result[result.length - 1] = { ...mention, start: last.start }
    } else result.push(mention)
  }
  return result
}

function withTitle(mention: Mention, text: string): Mention {
  if (mention.term.type !== 'person') return mention
  const before = BEFORE_NAME.exec(text.slice(Math.max(0, mention.start - 60), mention.start))?.[0] ?? ''
  return { ...mention, start: mention.start - before.length }
}

/** Offices in small letters and without the article, so that one spelling is looked up. Keeps the length. */
function foldedOffices(text: string): string {
  return text.replace(new RegExp(`(?<=(?:n|se|US|U\\.S\\.|DPRK|['’]s) )(?:${OFFICES})\\b`, 'gi'), (office) => office.toLowerCase())
}

/** First or last parts of the names of persons whom the article names in full or by office. */
function surnames(terms: readonly Term[], article: string, held: readonly [string, Term][]): [string, Term][] {
  return terms
    .filter((term) => term.type === 'person')
    .filter((term) => [term.english, ...term.aliases].some((name) => name.includes(' ') && article.includes(name)) ||
      held.some(([office, holder]) => holder === term && article.toLowerCase().includes(office.toLowerCase())))
    .flatMap((term) => [...new Set([term.english.split(' ')[0] ?? '', term.english.split(' ').at(-1) ?? ''])]
      .filter((part) => /^\p{Lu}\p{L}{1,}$/u.test(part))
      .map((part): [string, Term] => [part, term]))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
