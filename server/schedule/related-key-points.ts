import { type RelatedKeyPoints, relatedKeyPoints } from '../../core/key-point/related-key-points'
import { database } from '../../data/client.ts'
import { findKeyPoints } from '../../data/key-point.ts'
import { publicationVersion } from '../../data/question.ts'

let made: { version: string; related: RelatedKeyPoints } | null = null

/** Which published key points are not to be asked one right after the other; worked out once for each publication. */
export async function getRelatedKeyPoints(): Promise<RelatedKeyPoints> {
  const db = database()
  const version = await publicationVersion(db)
  if (made?.version !== version) made = { version, related: relatedKeyPoints(await findKeyPoints(db)) }
  return made.related
}
