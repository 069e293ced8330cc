import { contentLinker } from '../../core/key-point/linked-terms'
import { packKeyPoints } from '../../core/question/pack-key-points'
import type { Audience } from '../../data/audience.ts'
import { database } from '../../data/client.ts'
import { findContentStamp } from '../../data/key-point.ts'
import { findPublishedQuestions, publicationVersion } from '../../data/question.ts'
import { keptByAudience } from '../article/kept-by-audience'
import { readingMaterial } from '../article/reading-material'
import { EVERYBODY } from '../audience'

/** A study pack as it goes over the wire. */
export type ServedStudyPack = { id: string; hash: string; keyPointIds: readonly string[]; json: string }

/** What a class has to itself is packed apart: its packs are never called like one of everybody's. */
const OWN = 'own.'

const make = keptByAudience(async (audience): Promise<readonly ServedStudyPack[]> => {
  const everybodys = audience === EVERYBODY ? [] : await getStudyPacks(EVERYBODY)
  const [material, questions] = await Promise.all([readingMaterial(audience), findPublishedQuestions(database(), audience)])
  const shared = audience === EVERYBODY ? null : await readingMaterial(EVERYBODY)
  const isOwn = notIn(shared?.keyPoints)
  const keyPoints = material.keyPoints.filter(isOwn)
  const ids = new Set(keyPoints.map(({ id }) => id))
  // A contrast of an own article with one of everybody's goes with the own one: that stands behind the others.
  const articles = [...(shared?.articles ?? []), ...material.articles.filter(notIn(shared?.articles))]
  const own = packKeyPoints({ articles, keyPoints }, questions.filter(({ keyPointId }) => ids.has(keyPointId)), contentLinker(material), shared ? OWN : '')
  return [...everybodys, ...own.map(({ hash, pack }) => ({ id: pack.id, hash, keyPointIds: pack.keyPointIds, json: JSON.stringify(pack) }))]
})

/**
 * All packs of an audience: everybody's, then those of what its classrooms have to themselves. Made once for each publication and
 * audience; what is everybody's is kept in memory once.
 */
export async function getStudyPacks(audience: Audience): Promise<readonly ServedStudyPack[]> {
  const [version, stamp] = await Promise.all([publicationVersion(database()), findContentStamp(database())])
  return make(audience, `${version} ${stamp}`)
}

function notIn(others: readonly { id: string }[] = []): (entry: { id: string }) => boolean {
  const ids = new Set(others.map(({ id }) => id))
  return ({ id }) => !ids.has(id)
}
