import type { Term } from '../../core/key-point/term'
import type { TermPlaces } from '../../core/key-point/term-places'
import { AppError } from '../app-error'
import { placesOfTerms } from './places-of-terms'
import { readingMaterial } from './reading-material'

/** One entry of the term base and where the material names it. Throws 'not-found'. */
export async function readTerm(id: string): Promise<{ term: Term; places: TermPlaces }> {
  const material = await readingMaterial()
  const term = material.terms.find((each) => each.id === id)
  if (!term) throw new AppError('not-found')
  return { term, places: placesOfTerms(material).get(id) ?? { articles: [], keyPoints: [] } }
}
