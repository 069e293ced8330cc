import { type PracticePack, packQuestions } from '../../core/question/practice-pack'
import type { PracticeQuestion } from '../../core/question/practice-question'
import { projectPracticeQuestion } from '../../core/question/project-practice-question'
import { DEFAULT_SETTINGS } from '../../core/schedule/default-settings'
import { pickQuestion } from '../../core/schedule/form-ladder'
import { DEFAULT_SESSION_SIZE } from '../../core/schedule/session-size'
import type { StudyBatch } from '../../core/schedule/study-batch'
import { studyDay } from '../../core/schedule/study-day'
import { buildStudyQueue } from '../../core/schedule/study-queue'
import { findArticles } from '../../data/article.ts'
import { database } from '../../data/client.ts'
import { findStudiableKeyPointIds } from '../../data/key-point.ts'
import { findInvalidatedRevisions } from '../../data/ledger.ts'
import { findPublishedQuestions, publicationVersion } from '../../data/question.ts'
import { EVERYBODY } from '../audience'
import { getRelatedKeyPoints } from '../schedule/related-key-points'

/** Goes up when packs change their shape: a pack that a browser has kept is then fetched anew. */
const PACK_SHAPE = 4

/** The pack as it goes over the wire, and what a guest is asked first: the same for everybody, so they are made once for each publication. */
export type ServedPack = { version: string; json: string; opening: StudyBatch | null }

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
  const practice = questions.map((question) => projectPracticeQuestion(question, articles))
  const pack: PracticePack = packQuestions(keyPointIds, practice, invalidated, related)
  return { version: `${PACK_SHAPE}.${version}`, json: JSON.stringify(pack), opening: openingOf(keyPointIds, practice) }
}

/** As the browser's own queue begins for who has no cards, with its first question; null while nothing is published. */
function openingOf(keyPointIds: readonly string[], questions: readonly PracticeQuestion[]): StudyBatch | null {
  const dayRule = { timeZone: 'UTC', rolloverHour: DEFAULT_SETTINGS.rolloverHour }
  const { items, ...queue } = buildStudyQueue({ keyPointIds, cards: new Map(), settings: { ...DEFAULT_SETTINGS, ...dayRule }, now: 0, limit: 1 })
  const [first] = items
  const probes = questions.filter(({ keyPointId }) => keyPointId === first?.keyPointId).map((question) => ({ ...question, lastAnsweredAt: null }))
  const question = pickQuestion(probes, null)
  return first && question ? { ...queue, items: [{ ...first, question, stabilityDays: null }], studyDay: studyDay(0, dayRule), dayRule, sessionSize: DEFAULT_SESSION_SIZE } : null
}
