import type { Term } from '../../core/key-point/term'
import { EVERYBODY } from '../audience'
import { readingMaterial } from './reading-material'

/** The term base in the order in which it is read: people first, then states and bodies, agreements and events, words of policy. */
const TYPES: readonly Term['type'][] = ['person', 'country', 'city', 'organisation', 'agreement', 'event', 'project', 'phrase']

/** The published terms by type, each type by its English names; types without any left out. */
export async function listTerms(): Promise<{ type: Term['type']; terms: Term[] }[]> {
  const { terms } = await readingMaterial(EVERYBODY)
  return TYPES
    .map((type) => ({ type, terms: terms.filter((term) => term.type === type).sort((one, other) => byName(one.english, other.english)) }))
    .filter(({ terms: own }) => own.length > 0)
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en')
}
