import { v7 as uuidV7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import type { Question, Response } from '#core/question/question'
import { DAY_MS, MINUTE_MS } from '#core/shared/instant'
import { type Database } from '#data/client'
import { insertClassroom } from '#data/classroom'
import { insertReviews } from '#data/review'
import { findCards } from '#data/schedule'
import type { AuthorizedLearnerId } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { loadContent } from '#server/article/load-content'
import { listAuthorQueue } from '#server/question/queue/list-author-queue'
import { submitReviews } from '#server/review/submit-reviews'
import { rebuildRollups } from '#server/statistics/rollup/rebuild-rollups'
import { asQueue } from '../../../test/factories/as-author'
import { makeContent } from '../../../test/content-factory'
import { answerReview, RIGHT, WRONG } from '../../../test/factories/answer-review'
import { arrived } from '../../../test/factories/store-reviews'
import { asLearner } from '../../../test/factories/as-learner'
import { respond } from '../../../test/factories/respond'
import { openAppDatabase } from '../../../test/app-database'
import { getStudyQueue } from '../get-study-queue'
import { askAgain } from './ask-again'
import { listLeeches } from './list-leeches'

const START = Date.parse('2026-01-10T09:00:00Z')
const content = makeContent()
const { published } = generateQuestions(content)
const KEY_POINT = 'open-strait'
const OTHER_KEY_POINT = 'cargo'
const ofKind = (keyPointId: string, kind: Question['kind']) => {
  const question = published.find((each) => each.keyPointId === keyPointId && each.kind === kind)
  if (!question) throw new Error(`${keyPointId} has no ${kind}`)
  return question
}
const [choice, cloze, trueFalse, shortAnswer] = (['single-choice', 'cloze', 'true-false', 'short-answer'] as const).map((kind) => ofKind(KEY_POINT, kind)) as [Question, Question, Question, Question]

let db: Database
let learnerId: AuthorizedLearnerId
/** The learner's present. */
let at: number
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, content, START)
  return app.close
})
let people = 0
const anAccount = (role: 'learner' | 'teacher' = 'learner') => createAccount(db, { name: `Person ${people += 1}`, passwordHash: 'x', role }, START)
beforeEach(async () => {
  learnerId = asLearner(await anAccount())
  at = START
})

async function answer(question: Question, response: Response = respond(question)) {
  const id = uuidV7()
  const review = {
    id, type: 'answer', questionId: question.id, questionRevision: question.revision, response, certainty: 'sure', hinted: false, durationMs: 5000,
    reviewedAt: new Date(at).toISOString(),
  }
  await submitReviews(learnerId, { clientNow: at, deviceId: 'test', reviews: [review] }, at)
  return id
}

/** Answers right until the key point is in review, waits until it is due, and misses it. Gives the id of the lapse. */
async function lapse(right: Question, wrong: Question, response = respond(wrong, false)) {
  for (let tries = 0; tries < 9; tries += 1) {
    const card = (await findCards(db, learnerId)).get(wrong.keyPointId)
    if (card?.phase === 'review') {
      at = Math.max(at, card.dueAt) + DAY_MS
      break
    }
    at += 11 * MINUTE_MS
    await answer(right)
  }
  return answer(wrong, response)
}
async function lapses(count: number, right: Question, wrongOnes: readonly Question[], response?: Response) {
  for (let time = 0; time < count; time += 1) await lapse(right, wrongOnes[time % wrongOnes.length] ?? right, response)
}
/** A class of 24 beside the learner, who all met two key points; so many of them had KEY_POINT right at first. */
async function inClass(rightAtFirst: number) {
  const classmates = await Promise.all(Array.from({ length: 24 }, () => anAccount()))
  await insertClassroom(db, { id: uuidV7(), name: 'Class', teacherId: await anAccount('teacher'), isDemo: false, createdAt: new Date(START), learnerIds: [learnerId, ...classmates] })
  for (const [i, mate] of classmates.entries()) {
    await insertReviews(db, mate, [[KEY_POINT, i < rightAtFirst], [KEY_POINT, true], [OTHER_KEY_POINT, true]].map(([keyPointId, isRight], later) => (
      arrived(answerReview({ id: uuidV7(), keyPointId: String(keyPointId), score: isRight ? RIGHT : WRONG, correctedAt: START + later * DAY_MS }), START)
    )))
  }
  await rebuildRollups(db, classmates)
}
const decided = () => db.leech.findMany({ where: { learnerId } })
const openReports = async () => (await listAuthorQueue(asQueue(), at)).flatMap(({ reports }) => reports)
const askedOf = async (keyPointId: string) => (await getStudyQueue(learnerId, 50, at)).items.filter((item) => item.keyPointId === keyPointId)

describe('a key point that lapsed', () => {
  it('three times is nothing to decide about', async () => {
    await lapses(3, shortAnswer, [cloze])
    expect(await decided()).toEqual([])
  })

  it('in one question alone has that question paused and reported with figures, until the learner asks for it again', async () => {
    await lapses(4, shortAnswer, [cloze])
    expect(await decided()).toMatchObject([{ keyPointId: KEY_POINT, lapses: 4, remedy: 'pause_question', questionId: cloze.id, endedAt: null }])
    const reports = await openReports()
    const report = reports.find((each) => each.learnerId === learnerId)
    expect(report).toMatchObject({ questionId: cloze.id, reason: 'other', text: '', figures: { lapses: 4 } })
    expect(report?.figures?.byQuestion.find(({ questionId }) => questionId === cloze.id)).toEqual({ questionId: cloze.id, answers: 4, failures: 4 })
    expect(await listLeeches(learnerId)).toMatchObject([{ keyPointId: KEY_POINT, remedy: 'pause-question', isNews: true }])

    // Of what the ladder wants for this card, only the paused cloze is left to choose from, were it not paused.
    const asked = async () => (await askedOf(KEY_POINT))[0]?.question.id
    for (let time = 0; time < 6; time += 1) {
      at += 11 * MINUTE_MS
      expect(await asked()).not.toBe(cloze.id)
      await answer(time % 2 === 0 ? shortAnswer : choice)
      const card = (await findCards(db, learnerId)).get(KEY_POINT)
      at = Math.max(at, card?.dueAt ?? 0)
    }
    expect(await listLeeches(learnerId)).toMatchObject([{ isNews: false }])
    await askAgain(learnerId, { keyPointId: KEY_POINT }, at)
    expect(await listLeeches(learnerId)).toEqual([])
    await expect(askAgain(learnerId, { keyPointId: KEY_POINT }, at)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('and that the class misses as well is paused as a whole and reported, until the learner asks for it again', async () => {
    await inClass(6)
    await lapses(4, shortAnswer, [cloze, choice])
    expect(await decided()).toMatchObject([{ remedy: 'pause_key_point', evidence: { classFirstExposures: { answers: 25, facility: 7 / 25 } } }])
    expect((await openReports()).some((each) => each.learnerId === learnerId)).toBe(true)
    at += 12 * MINUTE_MS
    expect(await askedOf(KEY_POINT)).toEqual([])
    await askAgain(learnerId, { keyPointId: KEY_POINT }, at)
    expect(await askedOf(KEY_POINT)).toHaveLength(1)
  })

  it('but that the class knows is asked in another form than it was missed in', async () => {
    await inClass(23)
    await lapses(4, shortAnswer, [choice, trueFalse])
    expect(await decided()).toMatchObject([{ remedy: 'other_form', evidence: { classMeanFacility: expect.any(Number) } }])
    at += 12 * MINUTE_MS
    // By the ladder alone a key point just missed is to be recognised, as it was when it was missed.
    expect((await askedOf(KEY_POINT))[0]?.question.kind).toBe('cloze')
    expect((await openReports()).some((each) => each.learnerId === learnerId)).toBe(false)
  })

  it('and that is taken for another is set against it: the other one follows at once, and once', async () => {
    const other = ofKind(OTHER_KEY_POINT, 'cloze')
    await answer(other)
    await lapses(4, trueFalse, [cloze, shortAnswer], { type: 'typed', text: other.answer })
    expect(await decided()).toMatchObject([{ remedy: 'contrast_drill', companionId: OTHER_KEY_POINT }])
    expect(await listLeeches(learnerId)).toMatchObject([{ remedy: 'contrast-drill', companion: expect.any(String), isNews: true }])
    at += 12 * MINUTE_MS
    const { items } = await getStudyQueue(learnerId, 50, at)
    const place = items.findIndex(({ keyPointId }) => keyPointId === KEY_POINT)
    expect(items[place + 1]).toMatchObject({ keyPointId: OTHER_KEY_POINT, reason: 'contrast' })
    await answer(other)
    expect((await askedOf(OTHER_KEY_POINT)).filter(({ reason }) => reason === 'contrast')).toEqual([])
    expect(await listLeeches(learnerId)).toEqual([])
  })

  it('and of which nothing is known goes on, and the learner is offered to report', async () => {
    await lapses(4, trueFalse, [cloze, shortAnswer])
    expect(await decided()).toMatchObject([{ remedy: 'unclear' }])
    expect(await listLeeches(learnerId)).toMatchObject([{ remedy: 'unclear', isNews: true }])
    at += 12 * MINUTE_MS
    expect(await askedOf(KEY_POINT)).toHaveLength(1)
  })

  it('is let go when the lapse is taken back', async () => {
    await lapses(3, shortAnswer, [cloze])
    const last = await lapse(shortAnswer, cloze)
    expect(await decided()).toHaveLength(1)
    const undo = { id: uuidV7(), type: 'undo', targetReviewId: last, questionId: cloze.id, questionRevision: cloze.revision, reviewedAt: new Date(at).toISOString() }
    await submitReviews(learnerId, { clientNow: at, deviceId: 'test', reviews: [undo] }, at)
    expect(await decided()).toEqual([])
  })
})
