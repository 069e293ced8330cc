// A learner's deadline from the question whether it can be kept to what came of it, against a real database.
import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DeadlineChoice } from '#core/schedule/deadline-choice'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/shared/instant'
import type { Database } from '#data/client'
import { findDeadline, findDeadlineDay, saveDeadlineDay } from '#data/deadline'
import { findCards } from '#data/schedule'
import type { AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { openAppDatabase } from '../../../test/app-database'
import { makeContent } from '../../../test/content-factory'
import { answerReview } from '../../../test/factories/answer-review'
import { makeLearner } from '../../../test/factories/make-learner'
import { storeReviews } from '../../../test/factories/store-reviews'
import { getStudyQueue } from '../get-study-queue'
import { acceptDeadline } from './accept-deadline'
import { readDeadlineMaterial } from './deadline-material'
import { endDeadline } from './end-deadline'
import { getDeadline } from './get-deadline'
import { getDeadlineResult } from './get-deadline-result'
import { judgeDeadline } from './judge-deadline'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const content = makeContent()
const ALL = content.keyPoints.map(({ id }) => id)
const ofArticle = (articleId: string) => content.keyPoints.filter(({ evidence }) => evidence.some((quote) => quote.articleId === articleId)).map(({ id }) => id)
const choice = (values: Partial<DeadlineChoice> = {}): DeadlineChoice => (
  { scope: 'all', scopeIds: [], targetOn: '2026-03-31', minutesADay: 10, goal: 0.9, ...values }
)
// In so few days nobody of whom nothing is known can be promised more, whatever the minutes.
const TOO_LITTLE = choice({ targetOn: '2026-03-14', minutesADay: 1, goal: 0.8 })

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, content, NOW)
  return app.close
})

const aLearner = () => makeLearner(db, NOW)

/** Right and sure, by recall, at each of the instants: two answers a minute apart settle a new key point. */
async function answer(learnerId: AuthorizedLearnerId, keyPointIds: readonly string[], ...at: number[]) {
  const reviews = at.flatMap((correctedAt) => keyPointIds.map((keyPointId) => answerReview({ id: uuidV7(), keyPointId, correctedAt, certainty: 'sure' })))
  await storeReviews(db, learnerId, reviews, Math.max(...at))
}
const asked = async (learnerId: AuthorizedLearnerId, at: number) => (await getStudyQueue(learnerId, 50, at)).items.map(({ keyPointId }) => keyPointId).sort()
const judge = async (learnerId: AuthorizedLearnerId, wanted: DeadlineChoice) => judgeDeadline(wanted, await readDeadlineMaterial(learnerId, NOW), NOW)

describe('accepting a deadline', () => {
  it('stores one that can be kept, with what was promised and the key points that it was about', async () => {
    const learnerId = await aLearner()
    const outcome = await acceptDeadline(learnerId, choice({ scope: 'articles', scopeIds: ['herald'] }), NOW)
    if (outcome.status !== 'accepted') throw new Error(JSON.stringify(outcome))
    expect(outcome.promisedMeanRetrievability).toBeGreaterThanOrEqual(0.9)
    const { keyPointIds, ...stored } = (await findDeadline(db, learnerId)) ?? { keyPointIds: [] }
    expect(stored).toEqual({
      ...choice({ scope: 'articles', scopeIds: ['herald'] }), promisedMeanRetrievability: outcome.promisedMeanRetrievability, acceptedAt: NOW,
    })
    expect([...keyPointIds].sort()).toEqual(ofArticle('herald').sort())
    expect(await getDeadline(learnerId, NOW)).toMatchObject({ type: 'ahead', daysLeft: 21, standing: { type: 'on-track' } })
  })
  it('refuses one that cannot, says what is wanting, and leaves all as it was', async () => {
    const learnerId = await aLearner()
    const outcome = await acceptDeadline(learnerId, TOO_LITTLE, NOW)
    expect(outcome).toMatchObject({ status: 'infeasible', shortfall: { keyPointsNotReached: expect.arrayContaining([ALL.at(-1)]) } })
    expect(await findDeadline(db, learnerId)).toBeNull()
    await acceptDeadline(learnerId, choice(), NOW)
    const before = await findDeadline(db, learnerId)
    await acceptDeadline(learnerId, TOO_LITTLE, NOW)
    expect(await findDeadline(db, learnerId)).toEqual(before)
  })
  it('names the field when there is no such article or topic, or the day does not lie within half a year from tomorrow', async () => {
    const learnerId = await aLearner()
    for (const scope of ['articles', 'topics'] as const) {
      await expect(acceptDeadline(learnerId, choice({ scope, scopeIds: ['nowhere'] }), NOW)).rejects.toMatchObject({ code: 'invalid-input', problem: { field: 'scopeIds' } })
    }
    for (const targetOn of ['2026-03-10', '2026-09-09']) {
      await expect(acceptDeadline(learnerId, choice({ targetOn }), NOW)).rejects.toMatchObject({ code: 'invalid-input', problem: { field: 'targetOn' } })
    }
    expect(await findDeadline(db, learnerId)).toBeNull()
  })
  it('puts a changed one in the place of the one before, with a plan of its own at once', async () => {
    const learnerId = await aLearner()
    await acceptDeadline(learnerId, choice(), NOW)
    await asked(learnerId, NOW)
    const before = await findDeadlineDay(db, learnerId)
    if (!before) throw new Error('no plan')
    await acceptDeadline(learnerId, choice({ scope: 'articles', scopeIds: ['herald'] }), NOW + MINUTE_MS)
    expect(await db.deadline.count({ where: { learnerId } })).toBe(1)
    await saveDeadlineDay(db, learnerId, before) // by a request that began before the change
    const now = await asked(learnerId, NOW + MINUTE_MS)
    expect(now).not.toEqual([])
    for (const id of now) expect(ofArticle('herald')).toContain(id)
  })
})

describe('a deadline that cannot be kept', () => {
  it('comes with choices near by, each of which can be', async () => {
    const learnerId = await aLearner()
    const judged = await judge(learnerId, TOO_LITTLE)
    if (judged.type !== 'infeasible') throw new Error(judged.type)
    const [minutes, date] = judged.alternatives
    expect(minutes).toEqual({ ...TOO_LITTLE, minutesADay: judged.plan.shortfall.minutesADayNeeded })
    expect(date?.targetOn.localeCompare(TOO_LITTLE.targetOn)).toBe(1)
    for (const alternative of judged.alternatives) expect(await judge(learnerId, alternative)).toMatchObject({ type: 'feasible' })
  })
  it('is told of fewer articles when they would do', async () => {
    const learnerId = await aLearner()
    await answer(learnerId, ofArticle('herald'), NOW - 20 * DAY_MS, NOW - 15 * DAY_MS, NOW - DAY_MS)
    const judged = await judge(learnerId, choice({ targetOn: '2026-03-14', minutesADay: 1 }))
    expect(judged).toMatchObject({ type: 'infeasible', alternatives: expect.arrayContaining([expect.objectContaining({ scope: 'articles', scopeIds: ['herald'] })]) })
  })
})

describe('studying before a deadline', () => {
  it('asks the day’s part, and when that is answered no more of it that day; the next day its part anew', async () => {
    const learnerId = await aLearner()
    await acceptDeadline(learnerId, choice({ targetOn: '2026-03-20', minutesADay: 3 }), NOW)
    const first = await asked(learnerId, NOW)
    expect(first.length).toBeGreaterThan(0)
    expect(first.length).toBeLessThan(ALL.length)
    const plan = await findDeadlineDay(db, learnerId)
    expect([...(plan?.introduce ?? [])].sort()).toEqual(first)
    await answer(learnerId, first, NOW + MINUTE_MS, NOW + 12 * MINUTE_MS)
    expect(await getStudyQueue(learnerId, 50, NOW + HOUR_MS)).toMatchObject({ items: [], doneForToday: true })
    expect(await findDeadlineDay(db, learnerId)).toEqual(plan)
    const second = await asked(learnerId, NOW + DAY_MS)
    expect(second.length).toBeGreaterThan(0)
    expect(await findDeadlineDay(db, learnerId)).toMatchObject({ plannedOn: '2026-03-11' })
  })
  it('asks what else is due after it, and nothing else that is new', async () => {
    const learnerId = await aLearner()
    const outside = ALL.filter((id) => !ofArticle('herald').includes(id))
    await answer(learnerId, outside.slice(0, 1), NOW - 20 * DAY_MS, NOW - 20 * DAY_MS + HOUR_MS)
    await acceptDeadline(learnerId, choice({ scope: 'articles', scopeIds: ['herald'] }), NOW)
    const { items, left } = await getStudyQueue(learnerId, 50, NOW)
    expect(items.at(-1)).toMatchObject({ keyPointId: outside[0], reason: 'due' })
    for (const { keyPointId } of items.slice(0, -1)) expect(ofArticle('herald')).toContain(keyPointId)
    expect(left.due).toBe(1)
  })
  it('changes no memory', async () => {
    const [learnerId, other] = [await aLearner(), await aLearner()]
    for (const each of [learnerId, other]) await answer(each, ALL.slice(0, 3), NOW - 9 * DAY_MS, NOW - 5 * DAY_MS)
    await acceptDeadline(learnerId, choice(), NOW)
    await asked(learnerId, NOW)
    expect(await findCards(db, learnerId)).toEqual(await findCards(db, other))
  })
  it('falls behind when days are left out, and says which minutes would still do', async () => {
    const learnerId = await aLearner()
    await acceptDeadline(learnerId, choice({ targetOn: '2026-03-20', minutesADay: 3, goal: 0.8 }), NOW)
    expect(await getDeadline(learnerId, NOW + 6 * DAY_MS)).toMatchObject({ type: 'ahead', daysLeft: 4, standing: { type: 'behind', minutesADayNeeded: expect.any(Number) } })
  })
  it('leaves everybody else’s study alone', async () => {
    const [one, other] = [await aLearner(), await aLearner()]
    await acceptDeadline(one, choice(), NOW)
    expect(await getDeadline(other, NOW)).toBeNull()
    expect((await getStudyQueue(other, 50, NOW)).left).toEqual({ due: 0, new: 10 })
  })
})

describe('after the date', () => {
  const over = NOW + 10 * DAY_MS
  it('shows what was reached by the reviews up to it, and asks what is due as ever', async () => {
    const learnerId = await aLearner()
    await acceptDeadline(learnerId, choice({ targetOn: '2026-03-20', minutesADay: 10 }), NOW)
    await answer(learnerId, ALL.slice(0, 7), NOW, NOW + DAY_MS, NOW + 4 * DAY_MS, NOW + 9 * DAY_MS)
    const state = await getDeadline(learnerId, over)
    if (state?.type !== 'over') throw new Error('still ahead')
    const result = await getDeadlineResult(learnerId, state.deadline)
    expect(result).toMatchObject({ keyPointCount: 14, metCount: 7 })
    expect(result.reached).toBeGreaterThan(0.45)
    expect(result.reached).toBeLessThan(0.5)
    const { items } = await getStudyQueue(learnerId, 50, over)
    expect(items.filter(({ reason }) => reason === 'new')).toHaveLength(7)
    expect(items.every(({ reason }) => reason !== 'deadline')).toBe(true)
    // What is studied afterwards came too late for it.
    await answer(learnerId, ALL, over, over + DAY_MS)
    expect(await getDeadlineResult(learnerId, state.deadline)).toEqual(result)
  })
})

describe('ending a deadline', () => {
  it('brings key points back when they are due, and leaves no trace', async () => {
    const learnerId = await aLearner()
    await acceptDeadline(learnerId, choice({ minutesADay: 2, targetOn: '2026-05-01' }), NOW)
    await asked(learnerId, NOW)
    await endDeadline(learnerId)
    expect((await getStudyQueue(learnerId, 50, NOW)).left).toEqual({ due: 0, new: 10 })
    expect([await findDeadline(db, learnerId), await findDeadlineDay(db, learnerId)]).toEqual([null, null])
    await expect(endDeadline(learnerId)).rejects.toMatchObject({ code: 'not-found' })
  })
  it('ends nobody else’s', async () => {
    const [one, other] = [await aLearner(), await aLearner()]
    for (const each of [one, other]) await acceptDeadline(each, choice(), NOW)
    await endDeadline(one)
    expect(await findDeadline(db, other)).not.toBeNull()
  })
})
