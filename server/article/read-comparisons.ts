import { compareArticles, type Comparison } from '../../core/key-point/compare-articles'
import { readingMaterial } from './reading-material'

/** How the published articles stand to each other, point by point. */
export async function readComparisons(): Promise<Comparison[]> {
  const { articles, keyPoints } = await readingMaterial()
  return compareArticles(articles, keyPoints)
}
