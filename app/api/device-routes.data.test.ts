// What a device asks for to go on without the server, through the routes: by guests, learners of a class, and others.
import { v7 as uuidV7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PracticeQuestion } from '#core/question/practice-question'
import { unpackQuestion } from '#core/question/practice-pack'
import type { Question } from '#core/question/question'
import type { StudyPack } from '#core/question/study-pack'
import { countedReviews } from '#core/review/counted-reviews'
import type { PackName } from '#core/schedule/device-plan'
import { foldByKeyPoint } from '#core/schedule/fold-all-reviews'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import { addDays, studyDay } from '#core/schedule/study-day'
import type { SyncAnswer } from '#core/schedule/sync-answer'
import { DAY_MS, MINUTE_MS } from '#core/shared/instant'
import { insertClassroom } from '#data/classroom'
import type { Database } from '#data/client'
import { findDeadlineDay } from '#data/deadline'
import { findPublishedQuestions, saveQuestions } from '#data/question'
import { releaseFromPool, reserveQuestions } from '#data/question-pool'
import { insertReviews } from '#data/review'
import { findCards } from '#data/schedule'
import type { AuthorizedInvalidatorId, AuthorizedLearnerId } from '#server/actor'
import { openSession } from '#server/account/open-session'
import { signUp } from '#server/account/sign-up'
import { loadContent } from '#server/article/load-content'
import { EVERYBODY } from '#server/audience'
import { invalidateRevision } from '#server/question/invalidate-revision'
import { submitReviews } from '#server/review/submit-reviews'
import { acceptDeadline } from '#server/schedule/deadline/accept-deadline'
import { getStudyQueue } from '#server/schedule/get-study-queue'
import { openAppDatabase } from '../../test/app-database'
import { makeContent } from '../../test/content-factory'
import { answerReview } from '../../test/factories/answer-review'
import { asLearner } from '../../test/factories/as-learner'
import { OWN, giveOwnArticle } from '../../test/factories/give-own-article'
import { respond } from '../../test/factories/respond'
import { arrived } from '../../test/factories/store-reviews'
import { GET as getPack } from './packs/[packId]/[hash]/route'
import { GET as sync } from './sync/route'

/** The session that the cookie of the next request names, and the server's clock. What follows from them is the real thing. */
let sid: string | undefined
let NOW = Date.now()
vi.mock('next-auth', () => ({ default: () => null, getServerSession: async () => (sid ? { sid } : null) }))
vi.mock('next/navigation', () => ({ notFound: () => null, redirect: () => null }))
vi.mock('#server/clock', () => ({ now: () => NOW }))

let db: Database
let own: Question[]
let inClass: Person
beforeAll(async () => {
  const app = await openAppDatabase()
  process.env.NEXTAUTH_SECRET ??= 'x'.repeat(40)
  db = app.db
  await loadContent(db, withRelated(), NOW)
  inClass = await someone()
  const [id, teacherId] = [uuidV7(), (await someone()).id]
  await insertClassroom(db, { id, name: 'Class', teacherId, isDemo: false, createdAt: new Date(NOW), learnerIds: [inClass.id] })
  own = await giveOwnArticle(db, 'berg', id, new Date(NOW))
  return app.close
})
beforeEach(() => { sid = undefined })

/** The sample with two key points that rest on one sentence. */
function withRelated() {
  const content = makeContent()
  const [first, second, ...others] = content.keyPoints
  if (!first || !second) throw new Error('The sample has key points')
  return { ...content, keyPoints: [first, { ...second, evidence: [...second.evidence, ...first.evidence] }, ...others] }
}

type Person = { id: AuthorizedLearnerId; sid: string }
let made = 0
async function someone(): Promise<Person> {
  made += 1
  const account = { name: `Reader ${made}`, password: 'a long password' }
  await signUp(account, '192.0.2.1', NOW)
  const { accountId, sessionId } = await openSession({ ...account, address: '192.0.2.1' }, NOW)
  return { id: asLearner(accountId), sid: sessionId }
}

const ask = (as: Person | null, cursor?: string) => {
  sid = as?.sid
  return sync(new Request(`http://hoedam.test/api/sync${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`), { params: Promise.resolve({}) })
}
const answerTo = async (as: Person, cursor?: string): Promise<SyncAnswer> => (await ask(as, cursor)).json()
const askPack = (as: Person | null, { id, hash }: PackName) => {
  sid = as?.sid
  return getPack(new Request(`http://hoedam.test/api/packs/${id}/${hash}`), { params: Promise.resolve({ packId: id, hash }) })
}
const packsOf = async (as: Person): Promise<StudyPack[]> => {
  const { plan } = await answerTo(as)
  return Promise.all(plan.packs.map(async (name) => (await askPack(as, name)).json()))
}
const hashesOf = async (as: Person) => new Map((await answerTo(as)).plan.packs.map(({ id, hash }) => [id, hash]))
const answer = ({ id }: Person, questions: readonly Pick<Question, 'id' | 'revision'>[], at: number, values: object = {}) =>
  submitReviews(id, { clientNow: at, deviceId: 'device', reviews: questions.map((question) => ({
    id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question as Question),
    certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(at).toISOString(), ...values,
  })) }, at)
const everybodys = () => findPublishedQuestions(db, EVERYBODY)

describe('study packs', () => {
  it('are asked for by name and hash, and may be kept by the browser of who may have them', async () => {
    const reader = await someone()
    const [name] = (await answerTo(reader)).plan.packs
    if (!name) throw new Error('no packs')
    const response = await askPack(reader, name)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(response.headers.get('vary')).toBe('cookie')
    expect((await askPack(null, name)).status).toBe(401)
    expect((await askPack(reader, { ...name, hash: '0'.repeat(16) })).status).toBe(404)
    expect((await askPack(reader, { ...name, id: 'nothing.1' })).status).toBe(404)
  })

  it('hold what study asks of a new learner, word for word', async () => {
    const reader = await someone()
    const packed = new Map((await packsOf(reader)).flatMap((pack) => pack.questions.map((question): [string, PracticeQuestion] => [question.id, unpackQuestion(pack, question)])))
    const { items } = await getStudyQueue(reader.id, 50, NOW)
    expect(items.length).toBeGreaterThan(3)
    for (const { question } of items) expect(packed.get(question.id)).toEqual(question)
  })

  it('of a class’s own article are for the class alone, and leave everybody’s as they are', async () => {
    const outsider = await someone()
    const [inside, outside] = [await hashesOf(inClass), await hashesOf(outsider)]
    const ofClass = [...inside].flatMap(([id, hash]) => (outside.has(id) ? [] : [{ id, hash }]))
    expect(ofClass.length).toBeGreaterThan(0)
    for (const [id, hash] of outside) expect(inside.get(id)).toBe(hash)
    expect(JSON.stringify(await packsOf(inClass))).toContain(OWN)
    expect(JSON.stringify(await packsOf(outsider))).not.toContain(OWN)
    for (const name of ofClass) expect([(await askPack(outsider, name)).status, (await askPack(inClass, name)).status]).toEqual([404, 200])
    await db.membership.updateMany({ where: { learnerId: inClass.id }, data: { status: 'banned' } })
    for (const name of ofClass) expect((await askPack(inClass, name)).status).toBe(404)
    await db.membership.updateMany({ where: { learnerId: inClass.id }, data: { status: 'active' } })
  })

  it('change in one hash when one question is worded anew; the old name leads nowhere then', async () => {
    const reader = await someone()
    const before = await hashesOf(reader)
    const [question] = await everybodys()
    if (!question) throw new Error('no questions')
    await saveQuestions(db, [{ ...question, revision: 'fedcba9876543210', stem: `${question.stem} Indeed.` }], 1, new Date(NOW + 1000))
    const after = await hashesOf(reader)
    const changed = [...before].filter(([id, hash]) => after.get(id) !== hash)
    expect(changed).toHaveLength(1)
    expect([...after.keys()]).toEqual([...before.keys()])
    expect(before.size).toBeGreaterThan(1)
    const [[id, hash] = ['', '']] = changed
    expect((await askPack(reader, { id, hash })).status).toBe(404)
    expect(await (await askPack(reader, { id, hash: after.get(id) ?? '' })).text()).toContain('Indeed.')
  })

  it('change also with what was begun before the last change and stored after it', async () => {
    const reader = await someone()
    const [one, another] = await everybodys()
    if (!one || !another) throw new Error('no questions')
    await saveQuestions(db, [{ ...one, revision: 'fedcba9876543211', stem: `${one.stem} At last.` }], 1, new Date(NOW + 60_000))
    const before = await hashesOf(reader)
    await saveQuestions(db, [{ ...another, revision: 'fedcba9876543212', stem: `${another.stem} At first.` }], 1, new Date(NOW + 50_000))
    expect(await hashesOf(reader)).not.toEqual(before)
    expect(JSON.stringify(await packsOf(reader))).toContain('At first.')
  })

  it('hold no question that is kept for quizzes', async () => {
    const reader = await someone()
    const question = (await everybodys()).at(-1)
    const isPacked = async () => (await packsOf(reader)).some(({ questions }) => questions.some(({ id }) => id === question?.id))
    expect(await isPacked()).toBe(true)
    const { updatedAt } = await db.question.findUniqueOrThrow({ where: { id: question?.id ?? '' } })
    await reserveQuestions(db, [question?.id ?? ''], updatedAt) // as when the loading that published it keeps it
    expect(await isPacked()).toBe(false)
    await releaseFromPool(db, [question?.id ?? ''], updatedAt)
    expect(await isPacked()).toBe(true)
    await db.question.update({ where: { id: question?.id ?? '' }, data: { isReserved: true, reservedAt: new Date(NOW), updatedAt: new Date(NOW + 2000) } })
    expect(await isPacked()).toBe(false)
  })
})

describe('GET /api/sync', () => {
  it('is for who is signed in, and says what to do about a cursor that it does not know', async () => {
    expect((await ask(null)).status).toBe(401)
    const reader = await someone()
    for (const cursor of ['', 'x', '1.2.3', "1.' OR 1=1"]) {
      const response = await ask(reader, cursor)
      expect([response.status, await response.json()]).toEqual([400, {
        code: 'invalid-input', field: 'cursor', message: 'cursor: is none that was handed out: leave it out to begin anew, all reviews are sent then',
      }])
    }
    const latest = await ask(reader, `99999999999999.${uuidV7()}`)
    expect([latest.status, (await latest.json()).reviews]).toEqual([200, []])
  })

  it('gives a learner’s own reviews as they were graded, without what was answered, from which the same cards are folded as here', async () => {
    const reader = await someone()
    const questions = await everybodys()
    for (const day of [9, 6, 3]) await answer(reader, questions.slice(0, 20), NOW - day * DAY_MS)
    await answer(await someone(), questions.slice(0, 3), NOW)
    const { learnerId, serverNow, reviews, plan } = await answerTo(reader)
    expect([learnerId, serverNow, reviews.length]).toEqual([reader.id, NOW, 60])
    expect(Object.keys(reviews[0] ?? {}).sort()).toEqual([
      'certainty', 'correctedAt', 'deviceId', 'durationMs', 'form', 'hinted', 'id', 'keyPointId', 'questionId', 'questionRevision', 'reviewedAt', 'score', 'type',
    ])
    const { desiredRetention, weights, medians } = plan.foldedUnder
    const counted = countedReviews(reviews, new Set(plan.invalidatedRevisions)).sort((a, b) => a.correctedAt - b.correctedAt || (a.id < b.id ? -1 : 1))
    const folded = foldByKeyPoint(counted, createScheduler({ desiredRetention, weights }), medians).cards
    expect(folded).toEqual(await findCards(db, reader.id))
    expect(Object.keys(plan.planned).sort()).toEqual([...folded.values()].filter(({ phase }) => phase === 'review').map(({ keyPointId }) => keyPointId).sort())
  })

  it('pages through 5,000 reviews: each once, in three answers, and then none', async () => {
    const reader = await someone()
    const all = Array.from({ length: 5000 }, (_, i) => arrived(answerReview({ correctedAt: NOW - DAY_MS }), NOW - DAY_MS + Math.floor(i / 50)))
    await insertReviews(db, reader.id, all)
    const given: string[] = []
    let cursor: string | undefined
    const counts: number[] = []
    for (let hasMore = true; hasMore && counts.length < 10;) {
      const page = await answerTo(reader, cursor)
      given.push(...page.reviews.map(({ id }) => id))
      counts.push(page.reviews.length)
      ;({ cursor, hasMore } = page)
    }
    expect(counts).toEqual([2000, 2000, 1000])
    expect(given.sort()).toEqual(all.map(({ id }) => id).sort())
    expect(await answerTo(reader, cursor)).toMatchObject({ reviews: [], hasMore: false, cursor })
  })

  it('ends a round also when thousands came in the last two minutes, and gives those again in the next', async () => {
    const reader = await someone()
    await insertReviews(db, reader.id, Array.from({ length: 2500 }, () => arrived(answerReview({ correctedAt: NOW }), NOW - 1000)))
    const round = async (from?: string) => {
      const first = await answerTo(reader, from)
      const second = await answerTo(reader, first.cursor)
      return { counts: [first, second].map(({ reviews, hasMore }) => [reviews.length, hasMore]), cursor: second.cursor }
    }
    const one = await round()
    const another = await round(one.cursor)
    expect([one.counts, another.counts]).toEqual([[[2000, true], [500, false]], [[2000, true], [500, false]]])
    NOW += 5 * MINUTE_MS
    const third = await round(another.cursor)
    expect([third.counts, (await answerTo(reader, third.cursor)).reviews]).toEqual([[[2000, true], [500, false]], []])
  })

  it('leaves out no review that was received before a sync and stored only after it', async () => {
    const reader = await someone()
    const review = (receivedAt: number) => arrived(answerReview({ correctedAt: NOW - DAY_MS }), receivedAt)
    await insertReviews(db, reader.id, [review(NOW - 30_000)])
    const { cursor } = await answerTo(reader)
    const late = review(NOW - 60_000)
    await insertReviews(db, reader.id, [late])
    NOW += 10 * MINUTE_MS
    expect((await answerTo(reader, cursor)).reviews.map(({ id }) => id)).toContain(late.id)
  })

  it('leaves out no review that was stored after the server’s clock was put back, to who had synced before', async () => {
    const reader = await someone()
    NOW += DAY_MS
    const early = arrived(answerReview({ correctedAt: NOW }), NOW)
    await insertReviews(db, reader.id, [early])
    const { cursor } = await answerTo(reader)
    NOW -= DAY_MS
    const review = arrived(answerReview({ correctedAt: NOW }), NOW)
    await insertReviews(db, reader.id, [review])
    NOW += 10 * MINUTE_MS
    const next = await answerTo(reader, cursor)
    expect(next.reviews.map(({ id }) => id)).toEqual([review.id, early.id])
    expect((await answerTo(reader, next.cursor)).reviews.map(({ id }) => id)).toEqual([early.id])
  })

  it('names the revisions found wrong, of a class’s own questions to nobody else, to who has answered them also after leaving', async () => {
    const [leaver, outsider] = [await someone(), await someone()]
    const [wrong] = own
    const [publicly] = (await everybodys()).slice(5)
    if (!wrong || !publicly) throw new Error('no questions')
    const { classroomId } = await db.membership.findFirstOrThrow({ where: { learnerId: inClass.id } })
    await db.membership.create({ data: { learnerId: leaver.id, classroomId, joinedAt: new Date(NOW) } })
    await answer(leaver, [wrong, publicly], NOW)
    await db.membership.delete({ where: { learnerId_classroomId: { learnerId: leaver.id, classroomId } } })
    for (const { id, revision } of [wrong, publicly]) await invalidateRevision(uuidV7() as AuthorizedInvalidatorId, { questionId: id, revision, reason: 'a trial' }, NOW)
    const [ofClass, ofAll] = [wrong, publicly].map(({ id, revision }) => `${id} ${revision}`)
    const told = async (as: Person) => (await answerTo(as)).plan.invalidatedRevisions
    expect(await told(outsider)).toEqual([ofAll])
    expect(await told(inClass)).toEqual([ofAll, ofClass].sort())
    expect(await told(leaver)).toEqual([ofAll, ofClass].sort())
    const { reviews, plan } = await answerTo(leaver)
    expect(reviews).toHaveLength(2)
    expect(countedReviews(reviews, new Set(plan.invalidatedRevisions))).toEqual([])
    expect((await packsOf(inClass)).flatMap(({ questions }) => questions.map(({ id }) => id))).not.toContain(wrong.id)
  })

  it('plans with the learner’s settings and key points, what is paused left out', async () => {
    const reader = await someone()
    await db.learnerSettings.update({ where: { learnerId: reader.id }, data: { newPerDay: 3, timeZone: 'Asia/Seoul', desiredRetention: 0.8 } })
    const { plan } = await answerTo(reader)
    expect(plan.settings).toEqual({
      timeZone: 'Asia/Seoul', rolloverHour: 4, newPerDay: 3, reviewsPerDay: null, weekdayShares: [1, 1, 1, 1, 1, 1, 1], sessionSize: { unit: 'questions', amount: 20 },
    })
    expect(plan.foldedUnder).toEqual({ desiredRetention: 0.8, weights: null, medians: { recognition: null, recall: null } })
    const [paused] = plan.keyPointIds
    if (!paused) throw new Error('no key points')
    const evidence = { lapses: 4, byQuestion: [], confusedWith: [], classFirstExposures: null, classMeanFacility: null }
    await db.leech.create({ data: { learnerId: reader.id, keyPointId: paused, lapses: 4, reps: 8, decidedAt: new Date(NOW), remedy: 'pause_key_point', evidence } })
    const after = (await answerTo(reader)).plan
    expect(after.keyPointIds).toEqual(plan.keyPointIds.slice(1))
    expect(after.leeches).toEqual([{ keyPointId: paused, lapses: 4, reps: 8, decidedAt: NOW, remedy: { type: 'pause-key-point' }, evidence, endedAt: null }])
    const [first = '', second = ''] = plan.keyPointIds
    expect([plan.related, after.related]).toEqual([{ [first]: [second], [second]: [first] }, {}])
  })
  it.each([[20, 14], [5, 5]])('plans a date in %i days for the next %i of them, as the queue asks today', async (daysAhead, daysPlanned) => {
    const reader = await someone()
    const today = studyDay(NOW, { timeZone: 'UTC', rolloverHour: 4 })
    const targetOn = addDays(today, daysAhead)
    await acceptDeadline(reader.id, { scope: 'all', scopeIds: [], targetOn, minutesADay: 8, goal: 0.8 }, NOW)
    const { deadlineDays, keyPointIds } = (await answerTo(reader)).plan
    const loads = (await findDeadlineDay(db, reader.id))?.days.slice(0, daysPlanned) ?? []
    expect(Object.entries(deadlineDays).map(([on, { introduce, review }]) => [on, introduce.length, review.length])).toEqual(loads.map(({ on, introduce, review }) => [on, introduce, review]))
    expect(loads).toHaveLength(daysPlanned)
    for (const day of Object.values(deadlineDays)) expect(day.keyPointIds).toEqual(keyPointIds)
    const { items } = await getStudyQueue(reader.id, 50, NOW)
    expect(items.map(({ keyPointId }) => keyPointId).sort()).toEqual([...(deadlineDays[today]?.introduce ?? [])].sort())
    const packed = new Set((await packsOf(reader)).flatMap((pack) => pack.keyPointIds))
    for (const { introduce, review } of Object.values(deadlineDays)) for (const id of [...introduce, ...review]) expect(packed).toContain(id)
  })
})
