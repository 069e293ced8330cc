import type { Content } from '../../core/key-point/content'
import { findArticles } from '../../data/article.ts'
import { type Database, database } from '../../data/client.ts'
import { findContentStamp, findKeyPoints, findTerms } from '../../data/key-point.ts'

let kept: { stamp: string; material: Promise<Content> } | null = null

/**
 * Everything published that can be read: articles, key points and terms. Read anew only after a change, and then another
 * object, so that what is made of it can be kept by it.
 */
export async function readingMaterial(db: Database = database()): Promise<Content> {
  const stamp = await findContentStamp(db)
  if (kept?.stamp !== stamp) {
    const material = readAll(db)
    kept = { stamp, material }
    material.catch(() => { kept = null })
  }
  return kept.material
}

async function readAll(db: Database): Promise<Content> {
  const [articles, keyPoints, terms] = await Promise.all([findArticles(db), findKeyPoints(db), findTerms(db)])
  return { articles, keyPoints, terms }
}
