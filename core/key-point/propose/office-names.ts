import { DEMONYMS } from '../demonyms'
import type { Office, Term } from '../term'

/** What else stands before an office: “the U.S. president”, “the DPRK leader”. */
const SHORT: Readonly<Record<string, readonly string[]>> = { 'north korea': ['DPRK'], 'united states': ['US', 'U.S.'] }

/**
 * How a text calls those in office while it was written: “North Korean leader”, “Russia’s president”, “President of China”.
 * `asOf`: YYYY, YYYY-MM or YYYY-MM-DD, '' when the text lets no time be known: then nobody. Somebody who held the office for
 * a part of that time only comes beside the other holder; who looks names up finds two persons and so nobody.
 */
export function officeNames(terms: readonly Term[], asOf: string): [string, Term][] {
  if (asOf === '') return []
  return terms.flatMap((term) => term.offices.filter((office) => isHeld(office, asOf)).flatMap((office) => {
    const country = terms.find(({ id }) => id === office.country)?.english
    return country === undefined ? [] : office.titles.flatMap((title) => written(title, country)).map((name): [string, Term] => [name, term])
  }))
}

/** Whether an office was held at some time of a day, month or year (YYYY, YYYY-MM or YYYY-MM-DD). */
export function isHeld({ from, to }: Office, asOf: string): boolean {
  return firstDay(from) <= lastDay(asOf) && (to === null || firstDay(asOf) <= lastDay(to))
}

function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4)
}

function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4)
}

function written(title: string, country: string): string[] {
  const key = country.toLowerCase()
  const adjectives = [...(DEMONYMS[key] ?? []).slice(0, 1), ...(SHORT[key] ?? [])]
  const article = /^united /.test(key) ? 'the ' : ''
  const capitals = title.replace(/(?<=^| )(?!of )\p{Ll}/gu, (letter) => letter.toUpperCase())
  return [
    ...adjectives.map((adjective) => `${adjective} ${title}`),
    ...['’', "'"].map((apostrophe) => `${country}${apostrophe}s ${title}`),
    ...[title, capitals].map((each) => `${each} of ${article}${country}`),
  ]
}
