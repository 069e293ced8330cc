import type { Content } from '../../core/key-point/content'
import { findArticles } from '../../data/article.ts'
import type { Audience } from '../../data/audience.ts'
import { database } from '../../data/client.ts'
import { findContentStamp, findKeyPoints, findTerms } from '../../data/key-point.ts'
import { keptByAudience } from './kept-by-audience'

const read = keptByAudience(async (audience): Promise<Content> => {
  const db = database()
  const [articles, keyPoints, terms] = await Promise.all([findArticles(db, audience), findKeyPoints(db, audience), findTerms(db)])
  return { articles, keyPoints, terms }
})

/**
 * Everything published that an audience can read: articles, key points and terms. Read anew only after a change, and then another
 * object, so that what is made of it can be kept by it.
 */
export async function readingMaterial(audience: Audience): Promise<Content> {
  return read(audience, await findContentStamp(database()))
}
