import { type PracticePack, packQuestions } from '../../core/question/practice-pack'
import { projectPracticeQuestion } from '../../core/question/project-practice-question'
import { findArticles } from '../../data/article.ts'
import { database } from '../../data/client.ts'
import { findStudiableKeyPointIds } from '../../data/key-point.ts'
import { findInvalidatedRevisions } from '../../data/ledger.ts'
import { findPublishedQuestions, publicationVersion } from '../../data/question.ts'
import { EVERYBODY } from '../audience'
import { getRelatedKeyPoints } from '../schedule/related-key-points'

/** Goes up when packs change their shape: a pack that a browser has kept is then fetched anew. */
const PACK_SHAPE = 4

/** The pack as it goes over the wire: the same for everybody, so it is made once for each publication. */
export type ServedPack = { version: string; json: string }

let made: Promise<ServedPack> | null = null
let madeFor = ''

/** Everything a guest needs to practise in the browser: nothing of a classroom's own. */
export async function getPracticePack(): Promise<ServedPack> {
  const version = await publicationVersion(database())
  if (!made || madeFor !== version) {
    madeFor = version
    made = makePack(version)
    made.catch(() => { made = null })
  }
  return made
}

async function makePack(version: string): Promise<ServedPack> {
  const db = database()
  const [keyPointIds, questions, articles, invalidated, related] = await Promise.all([
    findStudiableKeyPointIds(db, EVERYBODY), findPublishedQuestions(db, EVERYBODY), findArticles(db, EVERYBODY), findInvalidatedRevisions(db),
    getRelatedKeyPoints(EVERYBODY),
  ])
  const pack: PracticePack = packQuestions(keyPointIds, questions.map((question) => projectPracticeQuestion(question, articles)), invalidated, related)
  return { version: `${PACK_SHAPE}.${version}`, json: JSON.stringify(pack) }
}
