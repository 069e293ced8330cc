import type { TextQuote } from '../article/text-quote'
import type { Content } from './content'
import type { DatedEvent, KeyPoint } from './key-point'
import type { Term } from './term'
import { type TermPeriod, termPeriod } from './term-period'

/** Something that happened, with its date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export type TimelineEntry = {
  on: string
  /** The last day, month or year; null when it was one. */
  until: string | null
} & (
  /** `evidence`: where key points speak of it as of a dated event, whatever they call it. */
  | { kind: 'term'; term: Term; evidence: readonly TextQuote[] }
  /** One of the dated events of a key point that the term base has no entry of its own for. */
  | { kind: 'event'; event: string; evidence: TextQuote }
  | { kind: 'key-point'; keyPoint: KeyPoint }
)

export type TimelineYear = {
  year: string
  /** In their order; what is only known by its year comes first. */
  entries: readonly TimelineEntry[]
  /** Key points that say how things stood in this year, no day given, in teaching order. */
  keyPoints: readonly KeyPoint[]
}

/**
 * What happened when, over all articles: events and agreements of the term base, dated events of key points, and the
 * key points by the time at which they held.
 */
export function timeline({ keyPoints, terms }: Pick<Content, 'keyPoints' | 'terms'>): TimelineYear[] {
  const entries = [
    ...terms.flatMap((term) => entryOfTerm(term, keyPoints)), ...eventsOfSequences(keyPoints, terms),
    ...keyPoints.filter(({ asOf }) => asOf.length > 4).map((keyPoint): TimelineEntry => ({ kind: 'key-point', on: keyPoint.asOf, until: null, keyPoint })),
  ]
  const ofYearOnly = keyPoints.filter(({ asOf }) => asOf.length === 4)
  const years = [...new Set([...entries.map(({ on }) => on), ...ofYearOnly.map(({ asOf }) => asOf)].map((date) => date.slice(0, 4)))].sort()
  return years.map((year) => ({
    year,
    entries: entries.filter(({ on }) => on.startsWith(year)).sort(inOrder),
    keyPoints: ofYearOnly.filter(({ asOf }) => asOf === year),
  }))
}

function entryOfTerm(term: Term, keyPoints: readonly KeyPoint[]): TimelineEntry[] {
  const period = periodOf(term)
  if (!period) return []
  const evidence = datedEvents(keyPoints).filter(({ on, termId }) => termId === term.id && isDateOf(on, term))
  return [{ kind: 'term', on: period.from, until: period.to, term, evidence: evidence.map((event) => event.evidence) }]
}

function periodOf(term: Term): TermPeriod | null {
  return term.type === 'event' || term.type === 'agreement' ? termPeriod(term.dates) : null
}

function datedEvents(keyPoints: readonly KeyPoint[]): readonly DatedEvent[] {
  return keyPoints.flatMap(({ sequence }) => sequence?.events ?? [])
}

function eventsOfSequences(keyPoints: readonly KeyPoint[], terms: readonly Term[]): TimelineEntry[] {
  const found = new Map<string, TimelineEntry>()
  for (const { event, on, termId, evidence } of datedEvents(keyPoints)) {
    const term = terms.find(({ id }) => id === termId)
    if (!term || !isDateOf(on, term)) found.set(`${on} ${event}`, { kind: 'event', on, until: null, event, evidence })
  }
  return [...found.values()]
}

/** Whether the term stands in the timeline for the event already: its own dates say the same, if more exactly. */
function isDateOf(on: string, term: Term): boolean {
  const period = periodOf(term)
  return period !== null && (period.from.startsWith(on) || (period.to?.startsWith(on) ?? false))
}

function inOrder(one: TimelineEntry, other: TimelineEntry): number {
  const [a, b] = [orderKey(one), orderKey(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

function orderKey(entry: TimelineEntry): string {
  const name = entry.kind === 'term' ? entry.term.id : entry.kind === 'event' ? entry.event : entry.keyPoint.id
  return `${entry.on.padEnd(10)} ${entry.kind} ${name}`
}
