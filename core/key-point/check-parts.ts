import type { EntryProblem } from './content-problem'
import { isSurelyBefore } from './is-surely-before'
import type { DatedEvent, KeyPoint } from './key-point'
import type { Term } from './term'
import { termNames } from './term-names'

/**
 * What is wrong with the parts that a key point compares, puts in order or lists, quotes apart.
 * `skipIds` are ids of terms that exist but are broken themselves.
 */
export function checkParts(
  keyPoint: KeyPoint,
  terms: ReadonlyMap<string, Term>,
  skipIds: ReadonlySet<string>,
): EntryProblem[] {
  const known = (id: string) => terms.has(id) || skipIds.has(id)
  return [...checkPairs(keyPoint, terms, known), ...checkSequence(keyPoint, terms, known), ...checkMembers(keyPoint)]
}

function checkPairs({ pairs }: KeyPoint, terms: ReadonlyMap<string, Term>, known: (id: string) => boolean): EntryProblem[] {
  const problems: EntryProblem[] = []
  const rows = pairs?.rows ?? []
  for (const [at, { who, position }] of rows.entries()) {
    const path = ['pairs', 'rows', at]
    const term = terms.get(who)
    if (!known(who)) problems.push({ path: [...path, 'who'], reason: `there is no term “${who}”` })
    if (rows.findIndex((row) => row.who === who) < at) problems.push({ path: [...path, 'who'], reason: 'has a row already' })
    if (term && termNames(term).some((name) => hasWords(position, name))) {
      problems.push({ path: [...path, 'position'], reason: `names ${term.english}, whose position it is` })
    }
    if (rows.findIndex((row) => folded(row.position) === folded(position)) < at) {
      problems.push({ path: [...path, 'position'], reason: 'is the position of another row' })
    }
  }
  return problems
}

function checkSequence({ sequence }: KeyPoint, terms: ReadonlyMap<string, Term>, known: (id: string) => boolean): EntryProblem[] {
  const problems: EntryProblem[] = []
  const events = sequence?.events ?? []
  for (const [at, event] of events.entries()) {
    const path = ['sequence', 'events', at]
    const before = events[at - 1]
    if (before && !isSurelyBefore(before.on, event.on)) {
      problems.push({ path: [...path, 'on'], reason: `${event.on} is not surely later than ${before.on}` })
    }
    if (event.termId !== null && !known(event.termId)) {
      problems.push({ path: [...path, 'termId'], reason: `there is no term “${event.termId}”` })
    } else if (!isDated(event, terms)) {
      problems.push({ path: [...path, 'on'], reason: `neither the term nor the quote has the year ${event.on.slice(0, 4)}` })
    }
    if (/\b(?:19|20)\d\d\b/.test(event.event)) problems.push({ path: [...path, 'event'], reason: 'tells its own year' })
  }
  return problems
}

function isDated({ on, termId, evidence }: DatedEvent, terms: ReadonlyMap<string, Term>): boolean {
  const term = termId === null ? undefined : terms.get(termId)
  if (termId !== null && !term) return true
  const source = term ? `${term.dates ?? ''} ${term.definition}` : evidence.exact
  return source.includes(on.slice(0, 4))
}

function checkMembers({ members, statement }: KeyPoint): EntryProblem[] {
  const problems: EntryProblem[] = []
  const items = (members?.items ?? []).map(folded)
  for (const [at, item] of items.entries()) {
    if (items.indexOf(item) < at) problems.push({ path: ['members', 'items', at], reason: 'repeats another one' })
    if (!hasWords(statement, item)) problems.push({ path: ['members', 'items', at], reason: 'does not occur in the statement' })
  }
  for (const [at, { text }] of (members?.lures ?? []).entries()) {
    if (hasWords(statement, text)) problems.push({ path: ['members', 'lures', at, 'text'], reason: 'stands in the statement' })
  }
  return problems
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Whether `part` stands in `text`, not inside a longer word. */
function hasWords(text: string, part: string): boolean {
  const [whole, wanted] = [folded(text), folded(part)]
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    const [before, after] = [whole[at - 1] ?? ' ', whole[at + wanted.length] ?? ' ']
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}
