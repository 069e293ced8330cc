// An article of one classroom's own, looked for through every reader of content, by everybody there is.
import { v7 as uuidV7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { QUESTION_KINDS, type Question } from '#core/question/question'
import { DAY_MS } from '#core/shared/instant'
import type { Role } from '#data/account'
import { findArticles } from '#data/article'
import type { Audience } from '#data/audience'
import { insertClassroom } from '#data/classroom'
import type { Database } from '#data/client'
import { findKeyPointArticles, findKeyPoints, findStudiableKeyPointIds } from '#data/key-point'
import { countQuestions, findPractisedRevisions, findProbes, findPublishedOfKind, findPublishedQuestions } from '#data/question'
import type { AuthorizedClassroomId, AuthorizedLearnerId } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { EVERYBODY, audienceOf, classroomAudience } from '#server/audience'
import { getClassDashboard } from '#server/statistics/class/get-class-dashboard'
import { getPracticePack } from '#server/question/get-practice-pack'
import { pickHomeQuestion } from '#server/question/pick-home-question'
import { reportQuestion } from '#server/question/report-question'
import { getStudyPacks } from '#server/question/study-packs'
import { submitReviews } from '#server/review/submit-reviews'
import { readDeadlineMaterial } from '#server/schedule/deadline/deadline-material'
import { getPracticeBatch } from '#server/schedule/get-practice-batch'
import { getStudyQueue } from '#server/schedule/get-study-queue'
import { getRelatedKeyPoints } from '#server/schedule/related-key-points'
import { makeDevicePlan } from '#server/schedule/sync/device-plan'
import { getProgress } from '#server/statistics/get-progress'
import { openAppDatabase } from '../../test/app-database'
import { makeContent } from '../../test/content-factory'
import { asLearner } from '../../test/factories/as-learner'
import { OWN, giveOwnArticle } from '../../test/factories/give-own-article'
import { respond } from '../../test/factories/respond'
import { listArticles } from './list-articles'
import { loadContent } from './load-content'
import { readArticle } from './read-article'
import { readComparisons } from './read-comparisons'
import { readTerm } from './read-term'
import { readTimeline } from './read-timeline'
import { readingMaterial } from './reading-material'
import { searchReading } from './search-reading'

const NOW = Date.parse('2026-03-10T09:00:00Z')
let db: Database
let own: Question[]
let classroomId: AuthorizedClassroomId
let otherId: AuthorizedClassroomId
const people = new Map<string, AuthorizedLearnerId>()
const idOf = (name: string): AuthorizedLearnerId => people.get(name) ?? asLearner('')

beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  const join = (name: string, role: Role) => createAccount(db, { name, passwordHash: 'x', role }, NOW).then((id) => people.set(name, asLearner(id)))
  for (const name of ['learner', 'waiting', 'banned', 'gone', 'other learner']) await join(name, 'learner')
  for (const name of ['teacher', 'co-teacher', 'other teacher']) await join(name, 'teacher')
  await join('administrator', 'administrator')
  const open = async (teacher: string, learners: string[]) => {
    const id = uuidV7()
    await insertClassroom(db, { id, name: 'Class', teacherId: idOf(teacher), isDemo: false, createdAt: new Date(NOW), learnerIds: learners.map(idOf) })
    return id as AuthorizedClassroomId
  }
  classroomId = await open('teacher', ['learner', 'waiting', 'banned'])
  otherId = await open('other teacher', ['other learner'])
  for (const status of ['waiting', 'banned'] as const) await db.membership.updateMany({ where: { learnerId: idOf(status) }, data: { status } })
  await db.coTeacher.create({ data: { classroomId, teacherId: idOf('co-teacher'), addedAt: new Date(NOW) } })
  own = await giveOwnArticle(db, 'berg', classroomId, new Date(NOW))
  await giveOwnArticle(db, 'herald', otherId, new Date(NOW))
  return app.close
})

const audienceFor = (name: string): Promise<Audience> =>
  name === 'guest' ? Promise.resolve(EVERYBODY) : audienceOf({ type: 'user', userId: idOf(name), name, role: 'learner' })

/** What is read for an audience and, of a person, what the person is asked and told, by reader. */
async function readAll(audience: Audience, learnerId: AuthorizedLearnerId | null): Promise<Record<string, unknown>> {
  const { terms } = await readingMaterial(audience)
  const learning = learnerId === null ? {} : {
    queue: (await getStudyQueue(learnerId, 500, NOW)).items,
    practice: (await getPracticeBatch(learnerId, { articleId: null }, NOW)).items,
    deadline: await readDeadlineMaterial(learnerId, NOW),
    progress: await getProgress(learnerId, NOW),
    plan: await makeDevicePlan(learnerId, NOW),
  }
  return {
    ...learning,
    articles: await findArticles(db, audience),
    keyPoints: await findKeyPoints(db, audience),
    studiable: await findStudiableKeyPointIds(db, audience),
    places: await findKeyPointArticles(db, audience),
    questions: await findPublishedQuestions(db, audience),
    kinds: await Promise.all(QUESTION_KINDS.map((kind) => findPublishedOfKind(db, audience, kind))),
    revisions: await findPractisedRevisions(db, audience, own.map(({ id, revision }) => ({ questionId: id, revision }))),
    packs: await getStudyPacks(audience),
    probes: await findProbes(db, audience, own.map(({ keyPointId }) => keyPointId)),
    counts: [...(await countQuestions(db, audience)).keys()],
    material: await readingMaterial(audience),
    list: await listArticles(audience),
    comparisons: await readComparisons(audience),
    timeline: [...(await readTimeline(audience)).places],
    terms: await Promise.all(terms.map(({ id }) => readTerm(audience, id))),
    search: (await searchReading(audience, OWN)).results,
    article: await readArticle(audience, `${OWN}-${classroomId.slice(-4)}-berg`).catch((error: Error) => error.message),
    related: [...(await getRelatedKeyPoints(audience))].map(([id, others]) => [id, [...others]]),
  }
}

const mark = (id: AuthorizedClassroomId) => `${OWN}-${id.slice(-4)}`
const readersOf = (read: Record<string, unknown>, text: string) => Object.keys(read).filter((reader) => JSON.stringify(read[reader]).includes(text))

describe('an article of a classroom’s own', () => {
  it.each(['learner', 'teacher', 'co-teacher'])('is read and asked everywhere by the %s of the class, the other classroom’s nowhere', async (name) => {
    const read = await readAll(await audienceFor(name), idOf(name))
    // Extra practice is of what was met; comparisons and relations are of key points in two articles.
    expect(Object.keys(read).filter((reader) => !readersOf(read, mark(classroomId)).includes(reader))).toEqual(['practice', 'comparisons', 'related'])
    expect(readersOf(read, mark(otherId))).toEqual([])
  })

  it.each(['guest', 'waiting', 'banned', 'gone', 'other learner', 'other teacher', 'administrator'])('is nowhere to be found by: %s', async (name) => {
    const read = await readAll(await audienceFor(name), name === 'guest' ? null : idOf(name))
    expect(readersOf(read, mark(classroomId))).toEqual([])
    expect(JSON.stringify(read.keyPoints).length).toBeGreaterThan(1_000)
    expect(read.article).toBe('not-found')
  })

  it('is in neither the pack nor the questions of the home page', async () => {
    expect((await getPracticePack()).json).not.toContain(OWN)
    for (let day = 0; day < 100; day++) expect(JSON.stringify(await pickHomeQuestion(NOW + day * DAY_MS))).not.toContain(OWN)
  })

  it('counts in what its class knows, and in no other class', async () => {
    expect(JSON.stringify(await getClassDashboard(classroomId, NOW))).toContain(mark(classroomId))
    expect(JSON.stringify(await getClassDashboard(otherId, NOW))).not.toContain(mark(classroomId))
    expect(classroomAudience(otherId).classroomIds).toEqual([otherId])
  })

  it('is seen at once by who is let in, and not any more by who has left', async () => {
    const search = async (name: string) => (await searchReading(await audienceFor(name), OWN)).count
    await db.membership.create({ data: { learnerId: idOf('gone'), classroomId, joinedAt: new Date(NOW) } })
    expect(await search('gone')).toBeGreaterThan(0)
    await db.membership.delete({ where: { learnerId_classroomId: { learnerId: idOf('gone'), classroomId } } })
    expect(await search('gone')).toBe(0)
  })

  it.each(['teacher', 'co-teacher'])('is not read by its %s any more who has become a learner, and again once a teacher', async (name) => {
    const search = async () => (await searchReading(await audienceFor(name), OWN)).count
    const become = (role: Role) => db.account.update({ where: { id: idOf(name) }, data: { role } })
    await become('learner')
    expect(await search()).toBe(0)
    await become('administrator')
    expect(await search()).toBeGreaterThan(0)
    await become('teacher')
    expect(await search()).toBeGreaterThan(0)
  })

  it('does not take from everybody what is kept for everybody', async () => {
    const everybodys = await readingMaterial(EVERYBODY)
    const [learner, teacher] = [await readingMaterial(await audienceFor('learner')), await readingMaterial(await audienceFor('teacher'))]
    expect(learner).not.toBe(everybodys)
    expect(teacher).toBe(learner)
    expect(await readingMaterial(await audienceFor('administrator'))).toBe(everybodys)
  })
})

describe('answers to questions of a classroom’s own', () => {
  let question: Question
  beforeEach(() => {
    const [first] = own
    if (!first) throw new Error('the sample has questions')
    question = first
  })
  const send = async (name: string) => {
    const [result] = await submitReviews(idOf(name), { clientNow: NOW, deviceId: 'device', reviews: [{
      id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question),
      certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(NOW).toISOString(),
    }] }, NOW)
    return result?.status === 'rejected' ? result.reason : result?.status
  }

  it.each(['waiting', 'banned', 'other learner', 'other teacher', 'administrator'])('are not taken from who is not of the class: %s', async (name) => {
    expect(await send(name)).toBe('unknown-question')
    expect(await db.review.count({ where: { learnerId: idOf(name) } })).toBe(0)
  })

  it('are taken from its learners, and still from who has left after answering some', async () => {
    expect(await send('learner')).toBe('stored')
    expect(await send('gone')).toBe('unknown-question')
    await db.membership.create({ data: { learnerId: idOf('gone'), classroomId, joinedAt: new Date(NOW) } })
    expect(await send('gone')).toBe('stored')
    await db.membership.delete({ where: { learnerId_classroomId: { learnerId: idOf('gone'), classroomId } } })
    expect(await send('gone')).toBe('stored')
    expect(JSON.stringify((await getStudyQueue(idOf('gone'), 500, NOW + DAY_MS)).items)).not.toContain(OWN)
  })

  it('nor is a report of one', async () => {
    const report = { questionId: question.id, revision: question.revision, reason: 'wording', text: '' } as const
    await expect(reportQuestion(idOf('other learner'), report, NOW)).rejects.toThrow('not-found')
    await reportQuestion(idOf('learner'), report, NOW)
    expect(await db.questionReport.count()).toBe(1)
  })
})
