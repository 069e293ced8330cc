import { type RelatedKeyPoints, relatedKeyPoints } from '../../core/key-point/related-key-points'
import type { Audience } from '../../data/audience.ts'
import { database } from '../../data/client.ts'
import { findKeyPoints } from '../../data/key-point.ts'
import { publicationVersion } from '../../data/question.ts'
import { keptByAudience } from '../article/kept-by-audience'

const relate = keptByAudience(async (audience): Promise<RelatedKeyPoints> => relatedKeyPoints(await findKeyPoints(database(), audience)))

/** Which published key points are not to be asked one right after the other; worked out once for each publication and audience. */
export async function getRelatedKeyPoints(audience: Audience): Promise<RelatedKeyPoints> {
  return relate(audience, await publicationVersion(database()))
}
