import type { Term } from '../../core/key-point/term'
import type { TermPlaces } from '../../core/key-point/term-places'
import type { Audience } from '../../data/audience.ts'
import { AppError } from '../app-error'
import { placesOfTerms } from './places-of-terms'
import { readingMaterial } from './reading-material'

/** One entry of the term base and where the material names it. Throws 'not-found'. */
export async function readTerm(audience: Audience, id: string): Promise<{ term: Term; places: TermPlaces }> {
  const material = await readingMaterial(audience)
  const term = material.terms.find((each) => each.id === id)
  if (!term) throw new AppError('not-found')
  return { term, places: placesOfTerms(material).get(id) ?? { articles: [], keyPoints: [] } }
}
