import type { Article } from '../../core/article/article'
import type { TermPlaces } from '../../core/key-point/term-places'
import { timeline, type TimelineYear } from '../../core/key-point/timeline'
import type { Audience } from '../../data/audience.ts'
import { placesOfTerms } from './places-of-terms'
import { readingMaterial } from './reading-material'

export type ReadTimeline = {
  years: TimelineYear[]
  articles: readonly Article[]
  /** Where the material names a term, by its id. */
  places: ReadonlyMap<string, TermPlaces>
}

/** What happened when, over all published articles. */
export async function readTimeline(audience: Audience): Promise<ReadTimeline> {
  const material = await readingMaterial(audience)
  return { years: timeline(material), articles: material.articles, places: placesOfTerms(material) }
}
