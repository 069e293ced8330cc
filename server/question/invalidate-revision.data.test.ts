import fc from 'fast-check'
import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import type { Question } from '#core/question/question'
import { foldAllReviews } from '#core/schedule/fold-all-reviews'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import type { Card } from '#core/schedule/memory'
import { insertClassroom } from '#data/classroom'
import { type Database, inTransaction } from '#data/client'
import { findLedger, lockPublication } from '#data/ledger'
import { findProbes, findStanding } from '#data/question'
import { findReviews } from '#data/review'
import { findCards, findLearnerState } from '#data/schedule'
import type { AuthorizedClassroomId, AuthorizedInvalidatorId, AuthorizedLearnerId } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { loadContent } from '#server/article/load-content'
import { getClassDashboard } from '#server/statistics/class/get-class-dashboard'
import { dismissInvalidationNotice } from '#server/review/dismiss-invalidation-notice'
import { listInvalidationNotices } from '#server/review/list-invalidation-notices'
import { submitReviews } from '#server/review/submit-reviews'
import { EVERYBODY } from '#server/audience'
import { makeContent } from '../../test/content-factory'
import { makeAttempt, makeQuiz } from '../../test/factories/class-quiz'
import { asLearner } from '../../test/factories/as-learner'
import { openAppDatabase } from '../../test/app-database'
import { getPracticePack } from './get-practice-pack'
import { invalidateRevision, invalidationSchema } from './invalidate-revision'
import { readQuestionHistory } from './read-question-history'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const DAY_MS = 86_400_000
const { published } = generateQuestions(makeContent())
const clozes = published.filter(({ kind }) => kind === 'cloze')
const invalidator = uuidV7() as AuthorizedInvalidatorId

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  return app.close
})

let made = 0
async function newLearner(): Promise<AuthorizedLearnerId> {
  made += 1
  return asLearner(await createAccount(db, { name: `Learner ${made}`, passwordHash: 'x', role: 'learner' }, NOW))
}

/** A further revision of a published question, worded anew, so that no test invalidates what another one uses. */
async function newRevision(of: Question | undefined, isCurrent = false): Promise<Question> {
  if (!of) throw new Error('the sample has more questions')
  made += 1
  const question = { ...of, revision: made.toString(16).padStart(16, '0'), stem: `${of.stem} (${made})` }
  await db.questionRevision.create({
    data: { questionId: question.id, revision: question.revision, ruleSetVersion: 1, body: JSON.parse(JSON.stringify(question)), publishedAt: new Date(NOW) },
  })
  if (isCurrent) await db.question.update({ where: { id: of.id }, data: { currentRevision: question.revision, status: 'published' } })
  return question
}
function answerTo(question: Question, values: Record<string, unknown> = {}) {
  return {
    id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision,
    response: { type: 'typed', text: question.answer }, certainty: 'fairly-sure', hinted: false, durationMs: 5000,
    reviewedAt: new Date(NOW).toISOString(), ...values,
  }
}
const send = (who: AuthorizedLearnerId, reviews: unknown[], now = NOW) =>
  submitReviews(who, { clientNow: now, deviceId: 'test', reviews }, now)
const invalidate = (question: Question, reason = 'The key was wrong.') =>
  invalidateRevision(invalidator, { questionId: question.id, revision: question.revision, reason }, NOW + 1000)
const sorted = (cards: Map<string, Card>) => [...cards.values()].sort((a, b) => (a.keyPointId < b.keyPointId ? -1 : 1))

describe('invalidating a question revision', () => {
  it('takes its answers out of memory for everybody who gave one, and keeps the reviews', async () => {
    const [wrong, sound] = [await newRevision(clozes[0]), await newRevision(clozes[1])]
    const [mina, juno] = [await newLearner(), await newLearner()]
    await send(mina, [answerTo(wrong), answerTo(sound)])
    await send(juno, [answerTo(sound)])
    expect(await invalidate(wrong)).toEqual({ status: 'invalidated', affectedLearners: 1 })
    expect([...(await findCards(db, mina)).keys()]).toEqual([sound.keyPointId])
    expect([...(await findCards(db, juno)).keys()]).toEqual([sound.keyPointId])
    expect(await db.review.count({ where: { learnerId: mina } })).toBe(2)
    expect((await findLearnerState(db, mina)).answerCount).toBe(1)
  })

  it('leaves a card to the answers that still count', async () => {
    const [wrong, sound] = [await newRevision(clozes[0]), await newRevision(clozes[0])]
    const mina = await newLearner()
    await send(mina, [answerTo(sound, { reviewedAt: new Date(NOW - 5 * DAY_MS).toISOString() }), answerTo(wrong)])
    expect((await findCards(db, mina)).get(sound.keyPointId)?.reps).toBe(2)
    await invalidate(wrong)
    expect((await findCards(db, mina)).get(sound.keyPointId)).toMatchObject({ reps: 1, lastAnsweredAt: NOW - 5 * DAY_MS })
  })

  it('takes them out of the figures of a class, also of answers brought along from before the account', async () => {
    const wrong = await newRevision(clozes[2])
    const [mina, juno] = [await newLearner(), await newLearner()]
    const teacherId = await createAccount(db, { name: 'Teacher', passwordHash: 'x', role: 'teacher' }, NOW)
    const id = uuidV7()
    await insertClassroom(db, { id, name: 'Class', teacherId, isDemo: false, createdAt: new Date(NOW), learnerIds: [mina, juno] })
    await send(mina, [answerTo(wrong)])
    await submitReviews(juno, { clientNow: NOW, deviceId: 'd', answeredAsGuest: true, reviews: [answerTo(await newRevision(clozes[3]))] }, NOW)
    await send(juno, [answerTo(wrong)])
    const seenBy = async () => (await getClassDashboard(id as AuthorizedClassroomId, NOW)).keyPoints.find(({ keyPointId }) => keyPointId === wrong.keyPointId)?.seenBy
    expect(await seenBy()).toBe(2)
    await invalidate(wrong)
    expect(await seenBy()).toBe(0)
  })

  it('has study results settled anew of who answered it, and tells who answered it in a quiz', async () => {
    const wrong = await newRevision(clozes[2])
    const [mina, juno, sora] = [await newLearner(), await newLearner(), await newLearner()]
    const teacherId = await createAccount(db, { name: `Teacher ${made}`, passwordHash: 'x', role: 'teacher' }, NOW)
    const [classroomId, at] = [uuidV7(), new Date(NOW)]
    await insertClassroom(db, { id: classroomId, name: 'Class', teacherId, isDemo: false, createdAt: at, learnerIds: [mina, juno, sora] })
    const study = { classroomId, kind: 'study' as const, title: 'By then', createdAt: at, publishedAt: at, targetOn: '2026-03-10', minutesADay: 10, goal: 0.9, scopeIds: [] }
    const [concerned, other] = [uuidV7(), uuidV7()]
    await db.assignment.create({ data: { ...study, id: concerned, keyPointIds: [wrong.keyPointId] } })
    await db.assignment.create({ data: { ...study, id: other, keyPointIds: ['another'] } })
    const result = { total: 1, met: 1, known: 0, settledAt: at }
    await db.studyResult.createMany({ data: [concerned, other].flatMap((assignmentId) => [mina, juno].map((learnerId) => ({ learnerId, assignmentId, ...result }))) })
    const quiz = await makeQuiz(db, classroomId, [wrong], { opensAt: NOW - DAY_MS })
    const attempt = { assignmentId: quiz, questions: [wrong], startedAt: NOW - DAY_MS }
    await makeAttempt(db, { ...attempt, learnerId: juno, isRight: [null] })
    await makeAttempt(db, { ...attempt, learnerId: sora, isRight: [false] })
    await send(mina, [answerTo(wrong)])
    expect(await invalidate(wrong)).toEqual({ status: 'invalidated', affectedLearners: 2 })
    const left = await db.studyResult.findMany({ where: { learnerId: { in: [mina, juno] } }, select: { learnerId: true, assignmentId: true } })
    expect(new Set(left.map(({ learnerId, assignmentId }) => `${learnerId} ${assignmentId}`))).toEqual(new Set([`${mina} ${other}`, `${juno} ${other}`, `${juno} ${concerned}`]))
    expect(await listInvalidationNotices(sora)).toMatchObject([{ questionId: wrong.id, answeredAt: NOW - DAY_MS + 30_000 }])
    expect(await listInvalidationNotices(juno)).toEqual([])
  })

  it('stores an answer that arrives later, does not count it, says so, and tells its learner', async () => {
    const wrong = await newRevision(clozes[0])
    const mina = await newLearner()
    await invalidate(wrong)
    const late = answerTo(wrong)
    expect(await send(mina, [late])).toMatchObject([{ status: 'stored', counts: false, rating: null, nextDueAt: null }])
    expect(await send(mina, [late])).toMatchObject([{ status: 'duplicate', counts: false }])
    expect(await findCards(db, mina)).toEqual(new Map())
    expect(await listInvalidationNotices(mina)).toMatchObject([{ questionId: wrong.id, stem: wrong.stem, answeredAt: NOW }])
  })

  it('tells each learner once, until the notice is dismissed by its owner', async () => {
    const wrong = await newRevision(clozes[0])
    const [mina, juno] = [await newLearner(), await newLearner()]
    await send(mina, [answerTo(wrong, { reviewedAt: new Date(NOW - DAY_MS).toISOString() }), answerTo(wrong)])
    await send(juno, [answerTo(wrong)])
    await invalidate(wrong)
    const { questionId, revision } = { questionId: wrong.id, revision: wrong.revision }
    expect(await listInvalidationNotices(mina)).toEqual([{ questionId, revision, stem: wrong.stem, answeredAt: NOW }])
    await dismissInvalidationNotice(mina, { questionId, revision }, NOW + 2000)
    expect(await listInvalidationNotices(mina)).toEqual([])
    expect(await listInvalidationNotices(juno)).toHaveLength(1)
    await expect(dismissInvalidationNotice(mina, { questionId, revision }, NOW)).rejects.toMatchObject({ code: 'not-found' })
    await send(mina, [answerTo(wrong)])
    expect(await listInvalidationNotices(mina)).toEqual([])
  })

  it('is no longer asked, and is in the pack, the ledger and the audit log', async () => {
    const wrong = await newRevision(clozes[4], true)
    const before = await getPracticePack()
    await invalidate(wrong, 'Two answers are right.')
    expect(await findStanding(db, wrong.id)).toMatchObject({ status: 'retired' })
    expect((await findProbes(db, EVERYBODY, [wrong.keyPointId])).map(({ id }) => id)).not.toContain(wrong.id)
    const pack = await getPracticePack()
    expect(pack.version).not.toBe(before.version)
    expect(JSON.parse(pack.json).invalidatedRevisions).toContain(`${wrong.id} ${wrong.revision}`)
    expect(JSON.parse(pack.json).questions.map(({ id }: Question) => id)).not.toContain(wrong.id)
    const ledger = (await findLedger(db, wrong.id)).filter(({ revision }) => revision === wrong.revision)
    expect(ledger.map(({ event }) => event)).toEqual(['invalidated', 'retired'])
    expect(ledger[0]).toMatchObject({ actor: { type: 'person', accountId: invalidator }, detail: { reason: 'Two answers are right.' } })
    expect(await db.auditEntry.findFirst({ where: { action: 'revision-invalidated', subjectId: wrong.id } }))
      .toMatchObject({ actorId: invalidator, detail: { revision: wrong.revision, reason: 'Two answers are right.' } })
  })

  it('can be read in the question’s history, each revision as it was asked', async () => {
    const wrong = await newRevision(clozes[1])
    await invalidate(wrong, 'The date was wrong.')
    const history = await readQuestionHistory(wrong.id)
    const revision = history?.revisions.find((each) => each.revision === wrong.revision)
    expect(revision).toMatchObject({ isCurrent: false, invalidated: { at: NOW + 1000, reason: 'The date was wrong.' }, question: { stem: wrong.stem, answer: wrong.answer } })
    expect(history?.revisions.find(({ isCurrent }) => isCurrent)?.question.evidence[0]?.location).not.toBeNull()
    expect(history?.ledger.map(({ event }) => event)).toEqual(expect.arrayContaining(['produced', 'published', 'invalidated']))
    expect(await readQuestionHistory('no.such.question')).toBeNull()
  })

  it('leaves a newer revision of the question published', async () => {
    const [old, current] = [await newRevision(clozes[5]), await newRevision(clozes[5], true)]
    await invalidate(old)
    expect(await findStanding(db, current.id)).toMatchObject({ status: 'published', currentRevision: current.revision })
  })

  it('happens once: the second time writes nothing', async () => {
    const wrong = await newRevision(clozes[0])
    await invalidate(wrong)
    expect(await invalidate(wrong)).toEqual({ status: 'already-invalidated' })
    expect(await db.auditEntry.count({ where: { action: 'revision-invalidated', subjectId: wrong.id, detail: { path: ['revision'], equals: wrong.revision } } })).toBe(1)
  })

  it('refuses what was never published, a missing reason and unknown fields', async () => {
    const wrong = await newRevision(clozes[0])
    await expect(invalidate({ ...wrong, revision: 'ffffffffffffffff' })).rejects.toMatchObject({ code: 'not-found' })
    const input = { questionId: wrong.id, revision: wrong.revision, reason: 'Wrong key.' }
    expect(invalidationSchema.safeParse(input).success).toBe(true)
    for (const bad of [{ ...input, reason: '   ' }, { ...input, reason: undefined }, { ...input, more: 1 }, { ...input, revision: 'x' }]) {
      expect(invalidationSchema.safeParse(bad).success).toBe(false)
    }
  })

  it('counts no answer that is being stored while the revision is invalidated', async () => {
    for (let i = 0; i < 5; i++) {
      const wrong = await newRevision(clozes[0])
      const learners = [await newLearner(), await newLearner(), await newLearner()]
      await Promise.all([...learners.map((who) => send(who, [answerTo(wrong)])), invalidate(wrong)])
      for (const who of learners) {
        expect(await findCards(db, who)).toEqual(new Map())
        expect(await listInvalidationNotices(who)).toHaveLength(1)
      }
    }
  })

  it('gives the cards of the reviews without the invalidated ones, whatever arrives before or after it', async () => {
    const steps = fc.array(fc.record({
      at: fc.integer({ min: NOW - 60 * DAY_MS, max: NOW }), question: fc.nat(5), right: fc.boolean(),
      durationMs: fc.integer({ min: 500, max: 20_000 }), isUndone: fc.boolean(), rank: fc.nat(),
    }), { minLength: 60, maxLength: 120 })
    await fc.assert(fc.asyncProperty(steps, fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1, maxLength: 4 }), fc.nat(100), async (history, wrongOnes, share) => {
      const revisions: Question[] = []
      for (const at of [0, 0, 1, 1, 2, 3]) revisions.push(await newRevision(clozes[at]))
      const items = history.flatMap(({ at, question, right, durationMs, isUndone, rank }) => {
        const asked = revisions[question]
        if (!asked) throw new Error('no such question')
        const answer = answerTo(asked, { durationMs, reviewedAt: new Date(at).toISOString(), ...(right ? {} : { response: { type: 'typed', text: 'wrong' } }) })
        const { questionId, questionRevision, reviewedAt } = answer
        const undo = { id: uuidV7(), type: 'undo', targetReviewId: answer.id, questionId, questionRevision, reviewedAt }
        return isUndone ? [{ rank, item: answer }, { rank: (rank * 7) % 1000, item: undo }] : [{ rank, item: answer }]
      })
      const arriving = items.sort((a, b) => a.rank - b.rank).map(({ item }) => item)
      const cut = Math.floor((arriving.length * share) / 100)
      const mina = await newLearner()
      const sendAll = async (some: typeof arriving) => {
        for (let i = 0; i < some.length; i += 23) await send(mina, some.slice(i, i + 23))
      }
      await sendAll(arriving.slice(0, cut))
      for (const at of wrongOnes) if (revisions[at]) await invalidate(revisions[at])
      await sendAll(arriving.slice(cut))

      const outside = await newLearner()
      const isWrong = (questionRevision: string) => wrongOnes.some((at) => revisions[at]?.revision === questionRevision)
      const sound = arriving.filter(({ questionRevision }) => !isWrong(questionRevision))
      for (let i = 0; i < sound.length; i += 50) await send(outside, sound.slice(i, i + 50))
      expect(sorted(await findCards(db, mina))).toEqual(sorted(await findCards(db, outside)))
      const folded = foldAllReviews(await findReviews(db, outside), createScheduler({ desiredRetention: 0.9, weights: null }))
      expect(sorted(await findCards(db, mina))).toEqual(sorted(folded.cards))
      expect((await findLearnerState(db, mina)).answerCount).toBe((await findLearnerState(db, outside)).answerCount)
      expect(await db.review.count({ where: { learnerId: mina } })).toBe(arriving.length)
    }), { numRuns: 5 })
  }, 120_000)

  it('waits for whoever publishes, and whoever publishes for it, so that no start brings an invalidated revision back', async () => {
    const [wrong] = published
    if (!wrong) throw new Error('the sample has questions')
    await db.question.update({ where: { id: wrong.id }, data: { currentRevision: wrong.revision, status: 'retired' } })
    const waiting = async () => Number((await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)[0]?.n)
    const [invalidated, ...loaded] = await Promise.all(await inTransaction(db, async (tx) => {
      await lockPublication(tx)
      const invalidation = invalidate(wrong)
      await vi.waitFor(async () => expect(await waiting()).toBe(1), 5_000)
      const loads = [loadContent(db, makeContent(), NOW + 2000), loadContent(db, makeContent(), NOW + 3000)]
      await vi.waitFor(async () => expect(await waiting()).toBe(3), 5_000)
      return [invalidation.then(({ status }) => status), ...loads.map(async (load) => (await load).withheld)]
    }))
    expect(invalidated).toBe('invalidated')
    for (const withheld of loaded) expect(withheld).toBeGreaterThan(0)
    expect(await findStanding(db, wrong.id)).toMatchObject({ status: 'retired' })
  })
})
