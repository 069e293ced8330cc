import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { countedReviews } from '#core/review/counted-reviews'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { cardsAsShown } from '#core/schedule/cards-as-shown'
import { AS_FORECAST } from '#core/schedule/calibrate-forecast'
import { foldByKeyPoint } from '#core/schedule/fold-all-reviews'
import { meanRecallOn } from '#core/schedule/mean-recall-on'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import { studyDay } from '#core/schedule/study-day'
import { DAY_MS, MINUTE_MS } from '#core/shared/instant'
import { seededRandom } from '#core/shared/seeded-random'
import { classAttention } from '#core/statistics/class-attention'
import { isAway } from '#core/statistics/is-away'
import { classProgressOf } from '#core/statistics/class-progress'
import { observedRate } from '#core/statistics/observed-rate'
import { readStudyLog } from '#core/statistics/study-log'
import { trueRetention } from '#core/statistics/true-retention'
import { insertClassroom } from '#data/classroom'
import type { Database } from '#data/client'
import { findInvalidatedRevisions } from '#data/ledger'
import { findAllReviews } from '#data/review'
import { findLearnerState, findPlannedDays } from '#data/schedule'
import type { AuthorizedClassroomId, AuthorizedInvalidatorId, AuthorizedLearnerId } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { loadContent } from '#server/article/load-content'
import { invalidateRevision } from '#server/question/invalidate-revision'
import { submitReviews } from '#server/review/submit-reviews'
import { changeSettings } from '#server/settings/change-settings'
import { makeContent } from '../../../test/content-factory'
import { openAppDatabase } from '../../../test/app-database'
import { asLearner } from '../../../test/factories/as-learner'
import { respond } from '../../../test/factories/respond'
import { rebuildRollups } from '../rollup/rebuild-rollups'
import { getClassDashboard } from './get-class-dashboard'
import { getClassForecast } from './get-class-forecast'
import { getClassLearner } from './get-class-learner'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const content = makeContent()
const { published } = generateQuestions(content)
let db: Database
let id: AuthorizedClassroomId
let learners: AuthorizedLearnerId[] = []
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, content, NOW)
  ;({ id, learners } = await aClass(['Ada', 'Bo', 'Cho', 'Dae', 'Eun']))
  await theyStudy()
  return app.close
})

async function aClass(names: readonly string[]) {
  const make = (name: string, role: 'learner' | 'teacher') => createAccount(db, { name: `${name} ${uuidV7().slice(-6)}`, passwordHash: 'x', role }, NOW)
  const teacherId = await make('Teacher', 'teacher')
  const made: AuthorizedLearnerId[] = []
  for (const name of names) made.push(asLearner(await make(name, 'learner')))
  const classroomId = uuidV7()
  await insertClassroom(db, { id: classroomId, name: 'Class', teacherId, isDemo: false, createdAt: new Date(NOW), learnerIds: made })
  return { id: classroomId as AuthorizedClassroomId, learners: made }
}

/** Weeks of answers with zones, retentions, guests' answers, undos and an invalidation; the last learner has not started. */
async function theyStudy() {
  const random = seededRandom('class')
  const pick = () => published[Math.floor(random() * published.length)]
  for (const [at, learnerId] of learners.slice(0, -1).entries()) {
    for (let day = 28; day >= at; day -= 1 + at) {
      const reviews = Array.from({ length: 8 }, pick).flatMap((question) => (question ? [{
        id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question, random() < 0.6 + at / 10),
        certainty: random() < 0.2 ? 'unsure' : 'sure', hinted: false, durationMs: 2000 + Math.floor(random() * 150_000),
        reviewedAt: new Date(NOW - day * DAY_MS - Math.floor(random() * 300) * MINUTE_MS).toISOString(),
      }] : []))
      const [first] = reviews
      const undo = first && random() < 0.3 ? [{ ...first, id: uuidV7(), type: 'undo', targetReviewId: first.id, response: undefined, certainty: undefined, hinted: undefined, durationMs: undefined }] : []
      await submitReviews(learnerId, { clientNow: NOW, deviceId: 'd', answeredAsGuest: at === 1 && day > 20, reviews: [...reviews, ...undo] }, NOW)
    }
    if (at === 2) await changeSettings(learnerId, { timeZone: 'Asia/Seoul', desiredRetention: 0.85 })
  }
  const question = pick()
  if (question) await invalidateRevision(uuidV7() as AuthorizedInvalidatorId, { questionId: question.id, revision: question.revision, reason: 'The key was wrong.' }, NOW)
}

/** From all reviews: what was not answered as a guest, folded anew for everybody. */
async function naive() {
  const keyPointIds = content.keyPoints.map((keyPoint) => keyPoint.id)
  const invalidated = await findInvalidatedRevisions(db)
  const all = await Promise.all(learners.map(async (learnerId) => {
    const [state, planned, reviews] = await Promise.all([findLearnerState(db, learnerId), findPlannedDays(db, learnerId), findAllReviews(db, learnerId)])
    const scheduler = createScheduler({ desiredRetention: state.desiredRetention, weights: state.fsrsWeights })
    const own = countedReviews(reviews, invalidated).filter(({ answeredAsGuest }) => !answeredAsGuest)
    const cards = cardsAsShown(foldByKeyPoint(own, scheduler, state.medians).cards, planned, state)
    const { answers } = readStudyLog({ reviews, invalidatedRevisions: invalidated, scheduler, medians: state.medians, dayRule: state })
    const retention = trueRetention({ answers, dayRule: state, today: studyDay(NOW, state), desiredRetention: 0.9 }).month
    return { learnerId, cards, dayRule: state, scheduler, retention }
  }))
  return { all, ...classProgressOf({ keyPointIds, learners: all, now: NOW }), retention: all.map(({ retention }) => retention) }
}

/** Nine decimals, with no tie for the order of a sum to decide: means of chances that have eight. */
const close = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e9 + 0.01) / 1e9
  : Array.isArray(value) ? value.map(close)
  : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, close(each)])) : value)

describe('the dashboard of a class', () => {
  it('says what a recomputation over all reviews says, without what was answered as a guest', async () => {
    const [dashboard, expected] = [await getClassDashboard(id, NOW), await naive()]
    const needing = classAttention({ ...expected, now: NOW }).learners.map(({ learnerId }) => learnerId)
    const inOrder = [...needing.flatMap((learnerId) => expected.learners.find((row) => row.learnerId === learnerId) ?? []), ...expected.learners.filter(({ learnerId }) => !needing.includes(learnerId))]
    expect(needing.length).toBeGreaterThan(0)
    expect(close(dashboard.learners.map(({ name: _, durationThisWeekMs: __, ...row }) => row))).toEqual(close(inOrder))
    const byId = (rows: readonly { keyPointId: string }[]) => close(rows.toSorted((a, b) => (a.keyPointId < b.keyPointId ? -1 : 1)))
    expect(byId(dashboard.keyPoints.map(({ statement: _, ...row }) => row))).toEqual(byId(expected.keyPoints))
    const recalls = dashboard.keyPoints.map(({ meanRetrievabilityWhereMet }) => meanRetrievabilityWhereMet ?? Infinity)
    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b))
    expect(dashboard.heatMap.keyPoints.map((keyPoint) => keyPoint.id)).toEqual(dashboard.keyPoints.map(({ keyPointId }) => keyPointId))
    const attention = classAttention({ ...expected, now: NOW })
    expect(dashboard.attention.learners.map(({ learnerId, reason }) => [learnerId, reason])).toEqual(attention.learners.map(({ learnerId, reason }) => [learnerId, reason]))
    expect(dashboard.attention.keyPoints.map(({ keyPointId }) => keyPointId)).toEqual(attention.keyPoints.map(({ keyPointId }) => keyPointId))
    const asked = new Set(published.map((question) => question.id))
    for (const { questionId } of dashboard.attention.keyPoints) expect(asked.has(questionId ?? '')).toBe(true)
    const means = inOrder.map(({ meanRetrievability }) => meanRetrievability ?? NaN)
    expect(dashboard.meanRetrievability).toBeCloseTo(means.reduce((sum, mean) => sum + mean, 0) / means.length, 9)
    expect(dashboard.notStarted).toBe(1)
    for (const [row, recalls] of dashboard.heatMap.rows.entries()) {
      expect(recalls.recalls.reduce<number>((sum, recall) => sum + (recall ?? 0), 0) / content.keyPoints.length).toBeCloseTo(means[row] ?? NaN, 9)
      expect(recalls.recalls.filter((recall) => recall === null)).toHaveLength(inOrder[row]?.byState.unseen ?? NaN)
    }
  })
  it('adds up what was done on each day, and how much of what came due was recalled', async () => {
    const { activity, learners: rows } = await getClassDashboard(id, NOW)
    expect(activity.days).toHaveLength(30)
    expect(activity.days.at(-1)?.studyOn).toBe('2026-03-10')
    const stored = await db.learnerDay.findMany({ where: { learnerId: { in: learners } } })
    expect(activity.days.reduce((sum, { answers }) => sum + answers, 0)).toBe(stored.reduce((sum, { answers }) => sum + answers, 0))
    expect(activity.studiedThisWeek).toBe(new Set(stored.filter(({ studyOn }) => studyOn > '2026-03-03').map(({ learnerId }) => learnerId)).size)
    expect(rows.reduce((sum, { durationThisWeekMs }) => sum + durationThisWeekMs, 0)).toBe(activity.durationThisWeekMs)
    // The second learner brought guests' answers along: those are in the learner's own figure and not in the class's.
    const own = (await naive()).retention.filter((_, at) => at !== 1)
    const guest = stored.filter(({ learnerId }) => learnerId === learners[1])
    const sum = (some: readonly number[]) => some.reduce((total, each) => total + each, 0)
    expect(activity.retention).toEqual(observedRate(
      sum(own.map(({ hits }) => hits)) + sum(guest.map(({ recalled }) => recalled)), sum(own.map(({ count }) => count)) + sum(guest.map(({ reviewed }) => reviewed)),
    ))
  })
  it('is about a section and an article where these are chosen, and passes over ids that the class does not have', async () => {
    const sectionId = uuidV7()
    await db.section.create({ data: { id: sectionId, classroomId: id, name: 'Tuesday', createdAt: new Date(NOW) } })
    await db.membership.updateMany({ where: { classroomId: id, learnerId: { in: learners.slice(0, 2) } }, data: { sectionId } })
    const dashboard = await getClassDashboard(id, NOW, { sectionId, articleId: 'herald' })
    expect(new Set(dashboard.learners.map(({ learnerId }) => learnerId))).toEqual(new Set(learners.slice(0, 2)))
    const ofArticle = content.keyPoints.filter(({ evidence }) => evidence.some(({ articleId }) => articleId === 'herald')).map((keyPoint) => keyPoint.id)
    expect(new Set(dashboard.keyPoints.map(({ keyPointId }) => keyPointId))).toEqual(new Set(ofArticle))
    expect(dashboard.heatMap.rows[0]?.recalls).toHaveLength(ofArticle.length)
    expect(dashboard.sections).toEqual([{ id: sectionId, name: 'Tuesday' }])
    expect((await getClassDashboard(id, NOW, { sectionId: uuidV7(), articleId: 'nowhere', page: 7 })).filter).toEqual({ sectionId: null, articleId: null, page: 1, pageCount: 1 })
  })
  it('shows 40 learners a page', async () => {
    const many = await aClass(Array.from({ length: 43 }, (_, at) => `Learner ${String(at).padStart(2, '0')}`))
    const last = await getClassDashboard(many.id, NOW, { page: 2 })
    expect(last.filter).toMatchObject({ page: 2, pageCount: 2 })
    expect([last.learnerCount, last.learners.length, last.heatMap.rows.length]).toEqual([43, 3, 3])
  })
  it('reads no review', async () => {
    await db.$executeRaw`ALTER TABLE "Review" RENAME TO "Review away"`
    const dashboard = getClassDashboard(id, NOW).finally(() => db.$executeRaw`ALTER TABLE "Review away" RENAME TO "Review"`)
    expect((await dashboard).learnerCount).toBe(learners.length)
  })
  it('finds nothing to put right in its rollups', async () => {
    expect((await rebuildRollups(db, learners)).rowsChanged).toBe(0)
  })
})

describe('the forecast of a class', () => {
  it('is, without study, the mean of what a deadline reckons for each learner, and not less with study', async () => {
    const { all, keyPoints, booster, learnerCount, projectedCount } = await getClassForecast(id, NOW, '2026-04-01')
    const means = (await naive()).all.map(({ cards, scheduler, dayRule }) =>
      meanRecallOn('2026-04-01', content.keyPoints.map((keyPoint) => keyPoint.id), cards, { scheduler, dayRule, calibration: AS_FORECAST, shareMissedWhenNew: 0.7 }) ?? NaN)
    expect(all?.without.mean).toBeCloseTo(means.reduce((sum, mean) => sum + mean, 0) / means.length, 9)
    expect([learnerCount, projectedCount]).toEqual([5, 5])
    expect(all?.planned.mean).toBeGreaterThan(all?.without.mean ?? NaN)
    expect(keyPoints.map(({ without }) => without.mean)).toEqual(keyPoints.map(({ without }) => without.mean).toSorted((a, b) => a - b))
    expect(booster).toEqual(keyPoints.filter(({ without }) => without.mean < 0.9).slice(0, 12).map(({ keyPointId }) => keyPointId))
    const total = keyPoints.reduce((sum, { without }) => sum + without.mean, 0)
    expect(all?.without.mean).toBeCloseTo(total / keyPoints.length, 9)
    for (const band of keyPoints.flatMap(({ without, planned }) => [without, planned])) expect(0 <= band.low && band.low <= band.mean && band.mean <= band.high && band.high <= 1).toBe(true)
    expect(keyPoints.some(({ without }) => without.low < without.mean)).toBe(true)
  })
  it('counts on the study of nobody who has not begun or is away', async () => {
    const idle = (await naive()).learners.filter(({ lastAnsweredAt, dueNow }) => lastAnsweredAt === null || isAway({ lastAnsweredAt, dueNow }, NOW))
    expect(idle.length).toBeGreaterThan(0)
    expect((await getClassForecast(id, NOW)).idleCount).toBe(idle.length)
    const later = await getClassForecast(id, NOW + 90 * DAY_MS)
    expect(later.idleCount).toBe(later.learnerCount)
    expect(later.all?.planned.mean).toBeCloseTo(later.all?.without.mean ?? NaN, 6)
  })
  it('is for two weeks ahead where no day from tomorrow to half a year ahead is chosen', async () => {
    for (const day of [undefined, 'soon', '2026-03-10', '2026-02-30', '2027-03-10']) expect((await getClassForecast(id, NOW, day)).on.day).toBe('2026-03-24')
  })
})

describe('the page of a learner', () => {
  it('says what the class’s page says of the learner, and is not found for whoever is not in the class', async () => {
    const [expected, page] = [(await naive()).learners[0], await getClassLearner(id, learners[0] ?? '', NOW)]
    expect(close(page.standing)).toEqual(close(expected))
    expect(page.map.all.keyPoints).toHaveLength(content.keyPoints.length)
    // The headline and the tables below it are one figure, by the same definition of what is known.
    expect(page.map.all.meanNow).toBeCloseTo(page.standing.meanRetrievability ?? NaN, 6)
    expect(page.days).toHaveLength(30)
    const elsewhere = await aClass(['Somebody'])
    await expect(getClassLearner(id, elsewhere.learners[0] ?? '', NOW)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getClassLearner(id, 'no-id', NOW)).rejects.toMatchObject({ code: 'not-found' })
  })
})
