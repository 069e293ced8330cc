import { compareArticles, type Comparison } from '../../core/key-point/compare-articles'
import type { Audience } from '../../data/audience.ts'
import { readingMaterial } from './reading-material'

/** How the published articles stand to each other, point by point. */
export async function readComparisons(audience: Audience): Promise<Comparison[]> {
  const { articles, keyPoints } = await readingMaterial(audience)
  return compareArticles(articles, keyPoints)
}
