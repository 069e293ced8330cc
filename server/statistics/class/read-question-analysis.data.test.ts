import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { INPUT_OF_KIND, type Question } from '#core/question/question'
import { scorable } from '#core/question/scorable'
import { scoreResponse } from '#core/question/score-response'
import type { Review } from '#core/review/review'
import { MINUTE_MS } from '#core/shared/instant'
import { seededRandom } from '#core/shared/seeded-random'
import { insertClassroom, updateMembership } from '#data/classroom'
import type { Database } from '#data/client'
import { insertInvalidation } from '#data/ledger'
import { findPublishedQuestions } from '#data/question'
import { insertReviews } from '#data/review'
import type { AuthorizedClassroomId, AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { EVERYBODY } from '#server/audience'
import { rebuildRollups } from '#server/statistics/rollup/rebuild-rollups'
import { makeContent } from '../../../test/content-factory'
import { answerReview } from '../../../test/factories/answer-review'
import { makeLearner } from '../../../test/factories/make-learner'
import { respond } from '../../../test/factories/respond'
import { arrived } from '../../../test/factories/store-reviews'
import { openAppDatabase } from '../../../test/app-database'
import { getClassQuestion } from './get-class-question'
import { listFlaggedQuestions, listFlaggedQuestionsOfClass } from './list-flagged-questions'
import { makePracticeAnalysis } from './practice-analysis'
import { readQuestionAnalysis } from './read-question-analysis'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const LEARNERS = 30
const EXPECTED_ERROR = 1e-9

let db: Database
let classroomId: string
let learnerIds: AuthorizedLearnerId[]
let asked: Question[]
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  asked = (await findPublishedQuestions(db, EVERYBODY)).filter(({ kind }) => INPUT_OF_KIND[kind] === 'choose-one' || INPUT_OF_KIND[kind] === 'type')
  learnerIds = []
  for (let at = 0; at < LEARNERS; at += 1) learnerIds.push(await makeLearner(db, NOW))
  classroomId = uuidV7()
  await insertClassroom(db, { id: classroomId, name: 'Class', teacherId: await makeLearner(db, NOW), isDemo: false, createdAt: new Date(NOW), learnerIds })
  await answerForAWhile()
  return app.close
})
const ofClass = () => ({ of: 'classroom', classroomId: classroomId as AuthorizedClassroomId } as const)

/** Stores answers of every fate, from a fixed seed: the strong are more often right; some are hinted, taken back, of a guest, unscorable, repeated. */
async function answerForAWhile() {
  const random = seededRandom('a class')
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const wrong = oneOf(asked.filter(({ kind }) => kind === 'single-choice'))
  await insertInvalidation(db, { questionId: wrong.id, revision: wrong.revision, reason: 'The key is wrong.', actorId: null, invalidatedAt: new Date(NOW) })
  for (const [at, learnerId] of learnerIds.entries()) {
    const reviews = Array.from({ length: 40 }, (_, number): { review: Review; asGuest: boolean }[] => {
      const question = oneOf(asked)
      const response = respond(question, random() < 0.25 + (0.6 * at) / LEARNERS)
      const fate = random()
      const review = answerReview({
        id: uuidV7(), keyPointId: question.keyPointId, questionId: question.id, questionRevision: question.revision, response,
        score: fate < 0.05 ? { type: 'unscorable', reason: 'unknown-option' } : scoreResponse(scorable(question), response),
        hinted: fate > 0.95, durationMs: 1000 + Math.floor(random() * 20_000), correctedAt: NOW - Math.floor(random() * 200) * MINUTE_MS,
      })
      const { keyPointId, questionId, questionRevision, deviceId, ratingTableVersion, reviewedAt, correctedAt } = review
      const undo: Review = { type: 'undo', id: uuidV7(), targetReviewId: review.id, keyPointId, questionId, questionRevision, deviceId, ratingTableVersion, reviewedAt, correctedAt }
      const asGuest = fate > 0.9 && fate < 0.93
      return [{ review, asGuest }, ...(number % 9 === 0 ? [{ review: undo, asGuest }] : [])]
    }).flat()
    await insertReviews(db, learnerId, reviews.map(({ review, asGuest }) => ({ ...arrived(review, NOW), answeredAsGuest: asGuest })))
  }
  await rebuildRollups(db, learnerIds)
}

type Naive = {
  questionId: string; revision: string; n: number; facility: number; pointBiserial: number | null; discriminationIndex: number | null
}

/** All over again from every review in the database, by PostgreSQL's own aggregates and by counting places in a ranking. */
async function naive(): Promise<Naive[]> {
  return db.$queryRaw<Naive[]>`
    WITH first AS (
      SELECT DISTINCT ON (r."learnerId", r."keyPointId") r.* FROM "Review" r JOIN "Membership" m ON m."learnerId" = r."learnerId"
      WHERE m."classroomId" = ${classroomId}::uuid AND m."status" = 'active' AND r."type" = 'answer' AND r."earned" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "RevisionInvalidation" i WHERE i."questionId" = r."questionId" AND i."revision" = r."questionRevision")
      ORDER BY r."learnerId", r."keyPointId", r."correctedAt", r."id"
    ), counted AS (
      SELECT f.* FROM first f WHERE NOT "answeredAsGuest" AND NOT "hinted"
        AND NOT EXISTS (SELECT 1 FROM "Review" u WHERE u."learnerId" = f."learnerId" AND u."type" = 'undo' AND u."targetReviewId" = f."id")
    ), learner AS (
      SELECT "learnerId", count(*) AS answers, sum("earned") AS earned FROM counted GROUP BY 1
    ), place AS (
      SELECT "learnerId", (SELECT count(*) FROM learner o WHERE o.answers > 5 AND o.earned::float8 / o.answers > l.earned::float8 / l.answers) AS better,
        (SELECT count(*) FROM learner o WHERE o.answers > 5 AND o.earned::float8 / o.answers = l.earned::float8 / l.answers) AS equal,
        (SELECT count(*) FROM learner o WHERE o.answers > 5) AS n,
        (SELECT greatest(1, round(0.27 * count(*)::float8)) FROM learner o WHERE o.answers > 5) AS tail
      FROM learner l WHERE answers > 5
    ), weighted AS (
      SELECT c."questionId", c."questionRevision", c."earned", c."response", l.answers, (l.earned - c."earned")::float8 / nullif(l.answers - 1, 0) AS rest,
        greatest(0, least(tail, better + equal) - better)::float8 / equal AS upper,
        greatest(0, better + equal - greatest(n - tail, better))::float8 / equal AS lower
      FROM counted c JOIN learner l USING ("learnerId") LEFT JOIN place p USING ("learnerId")
    )
    SELECT "questionId", "questionRevision" AS revision, count(*)::int AS n, avg("earned")::float8 AS facility,
      CASE WHEN count(*) FILTER (WHERE answers > 5) >= 3 THEN corr("earned", rest) FILTER (WHERE answers > 5) END AS "pointBiserial",
      sum("earned" * upper) / nullif(sum(upper), 0) - sum("earned" * lower) / nullif(sum(lower), 0) AS "discriminationIndex"
    FROM weighted GROUP BY 1, 2 ORDER BY "questionId" COLLATE "C", "questionRevision" COLLATE "C"`
}

const near = (actual: number | null | undefined, expected: number | null) => {
  if (expected === null) expect(actual ?? null).toBeNull()
  else expect(Math.abs((actual ?? NaN) - expected)).toBeLessThan(EXPECTED_ERROR)
}

describe('the question analysis of a class', () => {
  it('equals what is computed anew from all reviews', async () => {
    const [{ questions }, expected] = [await readQuestionAnalysis(ofClass(), true, NOW), await naive()]
    expect(questions.map(({ questionId, revision, figures }) => [questionId, revision, figures.n])).toEqual(expected.map(({ questionId, revision, n }) => [questionId, revision, n]))
    expect(expected.filter(({ pointBiserial }) => pointBiserial !== null).length).toBeGreaterThan(20)
    expect(expected.filter(({ discriminationIndex }) => discriminationIndex !== null).length).toBeGreaterThan(20)
    for (const [at, { facility, pointBiserial, discriminationIndex }] of expected.entries()) {
      near(questions[at]?.figures.facility?.value, facility)
      near(questions[at]?.figures.pointBiserial?.value, pointBiserial)
      near(questions[at]?.figures.discriminationIndex?.value, discriminationIndex)
    }
  })

  it('is the same when it is made again, and follows who is in the class at most a minute later', async () => {
    const before = await readQuestionAnalysis(ofClass(), true, NOW)
    await makePracticeAnalysis(ofClass(), NOW, { evenIfNew: true })
    expect(await readQuestionAnalysis(ofClass(), true, NOW)).toEqual(before)
    await updateMembership(db, classroomId, learnerIds[0] ?? '', 'banned')
    expect(await readQuestionAnalysis(ofClass(), true, NOW + MINUTE_MS)).toEqual(before)
    const after = await readQuestionAnalysis(ofClass(), true, NOW + MINUTE_MS + 1)
    expect(after.learners).toBe(before.learners - 1)
    await updateMembership(db, classroomId, learnerIds[0] ?? '', 'active')
  })

  it('shows nothing of fewer than five learners to who may not see them by name', async () => {
    const [all, some] = [await readQuestionAnalysis(ofClass(), true, NOW), await readQuestionAnalysis({ of: 'all-classrooms' }, false, NOW)]
    expect(all.questions.some(({ figures }) => figures.n < 5)).toBe(true)
    expect(some.questions.length).toBeGreaterThan(0)
    expect(some.questions.every(({ figures }) => figures.n >= 5)).toBe(true)
    expect(some.hidden).toBe(all.questions.length - some.questions.length)
  })

  it('knows nothing of key points of another class', async () => {
    const [question] = (await readQuestionAnalysis(ofClass(), true, NOW)).questions
    if (!question) throw new Error('there are answers')
    const other = uuidV7()
    await insertClassroom(db, { id: other, name: 'Other', teacherId: await makeLearner(db, NOW), isDemo: false, createdAt: new Date(NOW), learnerIds: [] })
    const idsWhenOf = async (owner: string | null) => {
      await db.keyPoint.update({ where: { id: question.keyPointId }, data: { classroomId: owner } })
      await makePracticeAnalysis(ofClass(), NOW, { evenIfNew: true })
      return (await readQuestionAnalysis(ofClass(), true, NOW)).questions.map(({ keyPointId }) => keyPointId)
    }
    expect(await idsWhenOf(other)).not.toContain(question.keyPointId)
    expect(await idsWhenOf(classroomId)).toContain(question.keyPointId)
    await idsWhenOf(null)
  })
})

describe('one question of a class', () => {
  const idsOf = async () => (await readQuestionAnalysis(ofClass(), true, NOW)).questions.map(({ questionId }) => questionId)
  const asTeacher = () => classroomId as AuthorizedClassroomId

  it('has its figures beside its wording, and those of its key point', async () => {
    const [questionId = ''] = await idsOf()
    const { revisions: [current], keyPoint, isAsked } = await getClassQuestion(asTeacher(), questionId, NOW)
    expect(current).toMatchObject({ isCurrent: true, question: { id: questionId }, analysis: { questionId, revision: current?.revision } })
    expect(keyPoint.figures?.n).toBeGreaterThanOrEqual(current?.analysis?.figures.n ?? Infinity)
    expect(isAsked).toBe(true)
  })

  it('is not found where there is none, or where it is another class’s own', async () => {
    const [questionId = ''] = await idsOf()
    await expect(getClassQuestion(asTeacher(), 'no.such.question', NOW)).rejects.toMatchObject({ code: 'not-found' })
    const { keyPointId } = await db.question.findUniqueOrThrow({ where: { id: questionId } })
    await db.keyPoint.update({ where: { id: keyPointId }, data: { classroomId: uuidV7() } })
    await expect(getClassQuestion(asTeacher(), questionId, NOW)).rejects.toMatchObject({ code: 'not-found' })
    await db.keyPoint.update({ where: { id: keyPointId }, data: { classroomId: null } })
  })
})

describe('the flagged questions', () => {
  /** As if all had given the same answers to one question at first: the strong a wrong option, the weak the key. */
  async function turnAround() {
    const question = asked.find(({ kind }) => kind === 'single-choice')
    if (!question) throw new Error('the sample has single choices')
    const [key, wrong] = [true, false].map((isKey) => question.options.find((option) => option.isKey === isKey)?.id ?? '')
    for (const [at, learnerId] of learnerIds.entries()) {
      const isRight = at < LEARNERS / 2
      const row = { questionId: question.id, questionRevision: question.revision, isRight, hasOptions: true, chosenOptionIds: [(isRight ? key : wrong) ?? ''], counts: true }
      await db.firstExposure.upsert({
        where: { learnerId_keyPointId: { learnerId, keyPointId: question.keyPointId } }, update: row,
        create: { ...row, learnerId, keyPointId: question.keyPointId, reviewId: uuidV7(), answeredAt: new Date(NOW), durationMs: 5000 },
      })
    }
    return question
  }
  const isDemo = (is: boolean) => db.classroom.update({ where: { id: classroomId }, data: { isDemo: is } })
  const makeAll = async () => {
    for (const of of ['all-classrooms', 'demonstrations'] as const) await makePracticeAnalysis({ of }, NOW, { evenIfNew: true })
    await makePracticeAnalysis(ofClass(), NOW, { evenIfNew: true })
  }

  it('are those of all classes that deserve a look; those of a demonstration are told apart; those of a class are its own', async () => {
    const { id, keyPointId } = await turnAround()
    await makeAll()
    expect(await listFlaggedQuestions(NOW)).toContainEqual(expect.objectContaining({ questionId: id, isDemo: false, flags: expect.arrayContaining([expect.objectContaining({ code: 'key-probably-wrong', evidence: 'strong' })]) }))
    expect(await listFlaggedQuestionsOfClass(classroomId as AuthorizedClassroomId, NOW)).toEqual([])
    await isDemo(true)
    await makeAll()
    const flagged = await listFlaggedQuestions(NOW)
    expect(flagged.map(({ questionId }) => questionId)).toContain(id)
    expect(flagged.every((question) => question.isDemo)).toBe(true)
    await isDemo(false)
    await db.keyPoint.update({ where: { id: keyPointId }, data: { classroomId } })
    await makeAll()
    expect((await listFlaggedQuestions(NOW)).map(({ questionId }) => questionId)).not.toContain(id)
    expect((await listFlaggedQuestionsOfClass(classroomId as AuthorizedClassroomId, NOW)).map(({ questionId }) => questionId)).toEqual([id])
  })
})
