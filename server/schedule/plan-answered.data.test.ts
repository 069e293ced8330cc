import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { studyDay } from '#core/schedule/study-day'
import { DAY_MS } from '#core/shared/instant'
import { type Database } from '#data/client'
import { findExportedCards } from '#data/export'
import { findCards, findLearnerState, findPlannedDays } from '#data/schedule'
import type { AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { submitReviews } from '#server/review/submit-reviews'
import { getProgress } from '#server/statistics/get-progress'
import { makeContent } from '../../test/content-factory'
import { makeLearner } from '../../test/factories/make-learner'
import { respond } from '../../test/factories/respond'
import { openAppDatabase } from '../../test/app-database'
import { getStudyQueue } from './get-study-queue'
import { planDays } from './plan-days'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const content = makeContent()
const { published } = generateQuestions(content)
const typed = [...new Map(published.filter(({ kind }) => kind === 'cloze').map((question) => [question.keyPointId, question])).values()]
const dayRule = { timeZone: 'UTC', rolloverHour: 4 }

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, content, NOW)
  return app.close
})

const aLearner = () => makeLearner(db, NOW)
const itemsAt = (at: number, questions = typed) => questions.map((question) => ({
  id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question),
  certainty: 'sure', hinted: false, durationMs: 5000, reviewedAt: new Date(at).toISOString(),
}))
const send = (learnerId: AuthorizedLearnerId, reviews: unknown[], at: number) => submitReviews(learnerId, { clientNow: at, deviceId: 'test', reviews }, at)
const dayTold = (result: Awaited<ReturnType<typeof submitReviews>>[number] | undefined) =>
  result && 'nextDueAt' in result && result.nextDueAt ? studyDay(Date.parse(result.nextDueAt), dayRule) : null

/** Every key point past its learning steps; the last answers, all on one day, and what came of them. */
async function study(learnerId: AuthorizedLearnerId) {
  for (const at of [0, 1, 4]) await send(learnerId, itemsAt(NOW + at * DAY_MS), NOW + at * DAY_MS)
  const last = itemsAt(NOW + 14 * DAY_MS)
  return { last, results: await send(learnerId, last, NOW + 14 * DAY_MS) }
}

describe('the day on which a key point comes back', () => {
  it('is spread for every learner, whatever the settings', async () => {
    const learnerId = await aLearner()
    const { results } = await study(learnerId)
    const cards = await findCards(db, learnerId)
    expect(new Set([...cards.values()].map(({ dueAt }) => studyDay(dueAt, dayRule))).size).toBeLessThan(new Set(results.map(dayTold)).size)
  })

  it('is the same wherever the app names it: with the answer, in the queue, on the progress page and in the export', async () => {
    const learnerId = await aLearner()
    const { results } = await study(learnerId)
    const told = new Map(typed.map(({ keyPointId }, i) => [keyPointId, dayTold(results[i])]))
    const exported = await findExportedCards(db, learnerId)
    expect(new Map(exported.map(({ keyPointId, shownOn }) => [keyPointId, shownOn]))).toEqual(told)
    const { progress, forecast } = await getProgress(learnerId, NOW + 14 * DAY_MS)
    for (const { keyPointId, dueAt } of progress.keyPoints) {
      if (told.has(keyPointId)) expect(dueAt && studyDay(dueAt, dayRule)).toBe(told.get(keyPointId))
    }
    for (const { day, due } of forecast) expect(due).toBe([...told.values()].filter((each) => each === day).length)
    for (const [keyPointId, day] of told) {
      const at = (offset: number) => Date.parse(`${day}T09:00:00Z`) + offset * DAY_MS
      const asked = async (now: number) => (await getStudyQueue(learnerId, 50, now)).items.some((each) => each.keyPointId === keyPointId && each.reason === 'due')
      expect([await asked(at(-1)), await asked(at(0))]).toEqual([false, true])
    }
  })

  it('stays when the same answers are sent again, and when the queue is asked for', async () => {
    const learnerId = await aLearner()
    const { last, results } = await study(learnerId)
    expect((await send(learnerId, last, NOW + 15 * DAY_MS)).map(dayTold)).toEqual(results.map(dayTold))
    const planned = await findPlannedDays(db, learnerId)
    await getStudyQueue(learnerId, 10, NOW + 15 * DAY_MS)
    expect(await findPlannedDays(db, learnerId)).toEqual(planned)
  })

  it('is not named of a key point that a plan for a date brings back, until the date has come', async () => {
    const learnerId = await aLearner()
    const { last } = await study(learnerId)
    const [planned, other] = typed
    await db.deadline.create({ data: {
      learnerId, scope: 'all', scopeIds: [], keyPointIds: [planned?.keyPointId ?? ''], targetOn: '2026-04-20', minutesADay: 10, goal: 0.9,
      promisedMeanRetrievability: 0.9, acceptedAt: new Date(NOW),
    } })
    const toldOn = async (day: string) => {
      const results = await send(learnerId, last, Date.parse(`${day}T09:00:00Z`))
      return [planned, other].map((question) => results.find((_, at) => typed[at] === question))
    }
    expect(await toldOn('2026-03-25')).toMatchObject([{ isByPlan: true, nextDueAt: null }, { isByPlan: false, nextDueAt: expect.any(String) }])
    expect(await toldOn('2026-04-20')).toMatchObject([{ isByPlan: false, nextDueAt: expect.any(String) }, { isByPlan: false }])
  })

  it('is chosen once when two devices ask at the same moment for days that are still to be chosen', async () => {
    const learnerId = await aLearner()
    await study(learnerId)
    await db.plannedDay.deleteMany({ where: { learnerId } })
    const state = await findLearnerState(db, learnerId)
    const cards = await findCards(db, learnerId)
    const [one, other] = await Promise.all([planDays(learnerId, state, cards), planDays(learnerId, state, cards)])
    expect(one).toEqual(other)
    expect(await findPlannedDays(db, learnerId)).toEqual(one)
  })
})
