import { v7 as uuidV7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Question } from '#core/question/question'
import { questionRevision } from '#core/question/question-revision'
import { type QuestionEdit, editOf } from '#core/question/question-edit'
import { DAY_MS, HOUR_MS } from '#core/shared/instant'
import { insertClassroom } from '#data/classroom'
import { type Database, inTransaction } from '#data/client'
import { lockPublication } from '#data/ledger'
import { findPublishedQuestions, findQuestionRevisions, saveQuestions } from '#data/question'
import { findReviews } from '#data/review'
import { type AuthorizedInvalidatorId, type AuthorizedLearnerId, type SignedIn, authorizeInvalidation, authorizeQuestion, authorizeQueue } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { loadContent } from '#server/article/load-content'
import { EVERYBODY } from '#server/audience'
import { listInvalidationNotices } from '#server/review/list-invalidation-notices'
import { submitReviews } from '#server/review/submit-reviews'
import { openAppDatabase } from '../../../test/app-database'
import { makeContent } from '../../../test/content-factory'
import { asAuthor, asQueue } from '../../../test/factories/as-author'
import { giveOwnArticle } from '../../../test/factories/give-own-article'
import { makeLearner } from '../../../test/factories/make-learner'
import { respond } from '../../../test/factories/respond'
import { acceptQuestion, publishEdit, retireQuestion } from '../edit/change-question'
import { invalidateRevision } from '../invalidate-revision'
import { reportQuestion } from '../report-question'
import { dismissFlags } from './dismiss-flags'
import { listAuthorQueue } from './list-author-queue'
import { readQueuedQuestion } from './read-queued-question'

// Who is asking is given here; sessions and pages are not.
vi.mock('next/navigation', () => ({}))
vi.mock('#server/auth', () => ({}))

const NOW = Date.parse('2026-03-10T09:00:00Z')
let db: Database
let learnerId: AuthorizedLearnerId
let administrator: SignedIn
let teacher: SignedIn
let classroomId: string
let own: Question[]
let at = NOW

beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  const sign = async (name: string, role: 'administrator' | 'teacher'): Promise<SignedIn> => (
    { type: 'user', userId: await createAccount(db, { name, passwordHash: 'x', role }, NOW), name, role }
  )
  administrator = await sign('Administrator', 'administrator')
  teacher = await sign('Teacher', 'teacher')
  learnerId = await makeLearner(db, NOW)
  classroomId = uuidV7()
  await insertClassroom(db, { id: classroomId, name: 'Class', teacherId: teacher.userId, isDemo: false, createdAt: new Date(NOW), learnerIds: [learnerId] })
  own = await giveOwnArticle(db, 'berg', classroomId, new Date(NOW))
  return app.close
})

/** The next of the sample's questions of this kind, so that no test meets what another one changed. */
const taken = new Set<string>()
async function next(kind: Question['kind'] = 'single-choice'): Promise<Question> {
  const question = (await findPublishedQuestions(db, EVERYBODY)).find((each) => each.kind === kind && !taken.has(each.id))
  if (!question) throw new Error(`the sample has too few of ${kind}`)
  taken.add(question.id)
  return question
}

let question: Question
beforeEach(async () => {
  at += HOUR_MS
  question = await next()
})

const author = (of: Question = question) => asAuthor(of.id, administrator.userId)
const edited = (of: Question, changes: Partial<QuestionEdit>) => ({ questionId: of.id, revision: of.revision, edit: { ...editOf(of), ...changes }, publish: true })
const reword = (of: Question) => edited(of, { rationale: `${of.rationale} It says so there.` })
const report = (of: Question, text = 'The passage says less.') => reportQuestion(learnerId, { questionId: of.id, revision: of.revision, reason: 'evidence', text }, at)
const queued = async (of: Question, queue = asQueue()) => (await listAuthorQueue(queue, at)).find(({ questionId }) => questionId === of.id)
const current = async (of: Question) => (await db.question.findUniqueOrThrow({ where: { id: of.id } }))
const ledger = async (of: Question) => (await db.ledgerEntry.findMany({ where: { questionId: of.id }, orderBy: { id: 'asc' } })).map(({ event, actorName, revision }) => ({ event, actorName, revision }))
async function answer(of: Question): Promise<void> {
  const [result] = await submitReviews(learnerId, { clientNow: at, deviceId: 'device', reviews: [{
    id: uuidV7(), type: 'answer', questionId: of.id, questionRevision: of.revision, response: respond(of), certainty: 'sure', hinted: false,
    durationMs: 4000, reviewedAt: new Date(at).toISOString(),
  }] }, at)
  if (result?.status !== 'stored') throw new Error(JSON.stringify(result))
}

describe('an edited question', () => {
  it('supersedes the wording before, which stays as it is, and its reports are dealt with', async () => {
    await report(question)
    expect(await queued(question)).toMatchObject({ stem: question.stem, reports: [{ reason: 'evidence', isOfCurrent: true }], flags: null, paused: null })
    const result = await publishEdit(author(), reword(question), at)
    expect(result).toMatchObject({ status: 'published' })
    const revision = result.status === 'published' ? result.revision : ''
    expect(await current(question)).toMatchObject({ currentRevision: revision, status: 'published', freshness: 'fresh', forkedAt: new Date(at) })
    expect(await findQuestionRevisions(db, [{ questionId: question.id, revision: question.revision }])).toEqual([question])
    expect(await queued(question)).toBeUndefined()
    expect((await ledger(question)).slice(-3)).toEqual([
      { event: 'superseded', actorName: administrator.userId, revision: question.revision },
      { event: 'produced', actorName: administrator.userId, revision }, { event: 'published', actorName: administrator.userId, revision },
    ])
    expect(await db.auditEntry.findFirst({ where: { action: 'question-edited', subjectId: question.id } })).toMatchObject({
      actorId: administrator.userId, detail: { revision, before: question.revision, reportsClosed: '1' },
    })
  })

  it('leaves the answers to the wording before what they were', async () => {
    await answer(question)
    const [before] = await findReviews(db, learnerId, { keyPointIds: [question.keyPointId] })
    const card = await db.card.findUnique({ where: { learnerId_keyPointId: { learnerId, keyPointId: question.keyPointId } } })
    const other = question.options.find(({ isKey }) => !isKey)
    await publishEdit(author(), edited(question, { keyOptionIds: [other?.id ?? ''] }), at)
    expect(await findReviews(db, learnerId, { keyPointIds: [question.keyPointId] })).toEqual([before])
    expect(await db.card.findUnique({ where: { learnerId_keyPointId: { learnerId, keyPointId: question.keyPointId } } })).toEqual(card)
    // What was asked before the edit, on a device without a network, may still come in.
    at += DAY_MS
    await answer(question)
  })

  it('is not published against the rules, which say what is wrong and how to mend it', async () => {
    const result = await publishEdit(author(), edited(question, { stem: 'Which of these is not true?' }), at)
    expect(result).toMatchObject({ status: 'refused', findings: expect.arrayContaining([{ code: 'NO_NEGATIVE_STEM', severity: 'error', message: expect.any(String), hint: expect.any(String) }]) })
    expect(await publishEdit(author(), { ...edited(question, { stem: 'Which of these is not true?' }), publish: false }, at)).toMatchObject({ status: 'linted' })
    expect((await current(question)).currentRevision).toBe(question.revision)
  })

  it('that asks what another one asks is refused, also where that one was published while the rules were asked', async () => {
    const twin = await next()
    const result = await publishEdit(author(), edited(question, editOf(twin)), at)
    expect(result.status === 'refused' && result.findings.map(({ code }) => code)).toContain('NEAR_DUPLICATE')

    // Published while the rules were asked about the other one.
    const published = await inTransaction(db, async (tx) => {
      await lockPublication(tx)
      const publishing = publishEdit(author(), reword(question), at)
      await vi.waitFor(async () => expect((await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`).length).toBe(1), { timeout: 1500 })
      const copy = { ...question, id: twin.id, keyPointId: twin.keyPointId }
      await saveQuestions(tx, [{ ...copy, revision: questionRevision(copy) }], 1, new Date(at))
      return { publishing }
    })
    const late = await published.publishing
    expect(late.status === 'refused' && late.findings.map(({ code }) => code)).toContain('NEAR_DUPLICATE')
    expect((await current(question)).currentRevision).toBe(question.revision)
    // What others do elsewhere does not keep it from being published.
    const free = await next('cloze')
    const [one, two] = await Promise.all([publishEdit(author(free), reword(free), at), retireQuestion(author(twin), at).then(() => 'retired')])
    expect([one.status, two]).toEqual(['published', 'retired'])
  })

  it('is published once by two who edit at a time, and not at all where nothing was changed', async () => {
    expect(await publishEdit(author(), edited(question, {}), at)).toEqual({ status: 'unchanged' })
    expect(await publishEdit(author(), reword(question), at)).toMatchObject({ status: 'published' })
    expect(await publishEdit(author(), edited(question, { rationale: 'Another reason altogether.' }), at)).toEqual({ status: 'changed-meanwhile' })
  })

  it('does not bring back a wording that was found wrong', async () => {
    await publishEdit(author(), reword(question), at)
    const { currentRevision } = await current(question)
    await invalidateRevision(administrator.userId as AuthorizedInvalidatorId, { questionId: question.id, revision: question.revision, reason: 'The key is wrong.' }, at)
    const [now] = await findQuestionRevisions(db, [{ questionId: question.id, revision: currentRevision }])
    if (!now) throw new Error('it was published')
    expect(await publishEdit(author(), edited(now, { rationale: question.rationale }), at)).toEqual({ status: 'invalidated' })
  })

  it('of content/ is a fork: a reload neither overwrites nor retires it, and still publishes the others', async () => {
    await publishEdit(author(), reword(question), at)
    const fork = await current(question)
    const content = makeContent()
    const { changed } = await loadContent(db, content, at + 1)
    expect(changed).toBe(0)
    await loadContent(db, { ...content, keyPoints: content.keyPoints.map((keyPoint) => (keyPoint.id === question.keyPointId ? { ...keyPoint, asks: [] } : keyPoint)) }, at + 2)
    expect(await current(question)).toEqual(fork)
    expect(await db.question.count({ where: { keyPointId: question.keyPointId, status: 'retired' } })).toBeGreaterThan(0)
    await loadContent(db, content, at + 3)
    expect(await current(question)).toEqual(fork)
    expect(await db.question.count({ where: { keyPointId: question.keyPointId, status: 'retired' } })).toBe(0)
  })
})

describe('the author queue', () => {
  it('holds a fork whose passage has changed, until it is accepted as it is', async () => {
    await publishEdit(author(), reword(question), at)
    const content = makeContent()
    const changed = { ...content, keyPoints: content.keyPoints.map((keyPoint) => (keyPoint.id === question.keyPointId ? { ...keyPoint, editorNote: 'Read with care.' } : keyPoint)) }
    await loadContent(db, changed, at + 1)
    expect(await queued(question)).toMatchObject({ paused: 'stale', reports: [], flags: null })
    const { currentRevision } = await current(question)
    expect(await readQueuedQuestion(author(), at)).toMatchObject({ current: { revision: currentRevision }, isForked: true, freshness: 'stale', staleReasons: [{ type: 'key-point-changed', fields: ['editorNote'] }] })
    expect(await acceptQuestion(author(), currentRevision, at + 2)).toEqual({ status: 'accepted' })
    expect(await queued(question)).toBeUndefined()
    expect((await ledger(question)).at(-1)).toMatchObject({ event: 'refreshed', actorName: administrator.userId })
    await loadContent(db, content, at + 3)
    await acceptQuestion(author(), currentRevision, at + 4)
  })

  it('holds each question once, what was reported first at its head, and the report until it is closed', async () => {
    const other = await next()
    at += HOUR_MS
    await report(other)
    at += HOUR_MS
    await report(question)
    const queue = await listAuthorQueue(asQueue(), at)
    expect(queue.map(({ questionId }) => questionId).slice(0, 2)).toEqual([other.id, question.id])
    await retireQuestion(author(other), at)
    await retireQuestion(author(), at)
    expect((await listAuthorQueue(asQueue(), at)).map(({ questionId }) => questionId)).not.toEqual(expect.arrayContaining([other.id]))
  })

  it('retires a built-in question so that a reload leaves it retired, and has it asked again when it is accepted', async () => {
    await retireQuestion(author(), at)
    await expect(retireQuestion(author(), at)).rejects.toThrow('not-found')
    await loadContent(db, makeContent(), at + 1)
    expect((await current(question)).status).toBe('retired')
    expect((await findPublishedQuestions(db, EVERYBODY)).some(({ id }) => id === question.id)).toBe(false)
    expect(await acceptQuestion(author(), question.revision, at + 2)).toEqual({ status: 'accepted' })
    expect((await findPublishedQuestions(db, EVERYBODY)).some(({ id }) => id === question.id)).toBe(true)
  })

  it('lets flags be for one wording, once, with the hand that did it', async () => {
    await dismissFlags(author(), { questionId: question.id, revision: question.revision, codes: ['too-hard'] }, at)
    await dismissFlags(author(), { questionId: question.id, revision: question.revision, codes: ['too-hard'] }, at)
    expect(await db.flagDismissal.findMany({ where: { questionId: question.id } })).toMatchObject([{ code: 'too-hard', actorId: administrator.userId }])
    expect(await db.auditEntry.count({ where: { action: 'question-flags-dismissed', subjectId: question.id } })).toBe(1)
    await expect(dismissFlags(author(), { questionId: question.id, revision: '0'.repeat(16), codes: ['too-hard'] }, at)).rejects.toThrow('not-found')
  })

  it('of a classroom holds what its own articles’ questions are reported for, and everybody’s does not', async () => {
    const [mine] = own
    if (!mine) throw new Error('the article has questions')
    await report(mine)
    await report(question)
    expect(await queued(mine, asQueue(classroomId))).toMatchObject({ reports: [{ reason: 'evidence' }] })
    expect(await queued(mine)).toBeUndefined()
    expect(await queued(question, asQueue(classroomId))).toBeUndefined()
    expect(await queued(question)).toBeDefined()
  })
})

describe('who may change a question', () => {
  it('is an administrator for what is everybody’s, and the class’s teacher for its own', async () => {
    const [mine] = own
    const id = mine?.id ?? ''
    expect(await authorizeQuestion(administrator, question.id)).toEqual(asAuthor(question.id, administrator.userId))
    expect(await authorizeQuestion(teacher, id)).toEqual(asAuthor(id, teacher.userId, classroomId))
    expect(await authorizeInvalidation(teacher, id)).toBe(teacher.userId)
    const stranger: SignedIn = { ...teacher, userId: uuidV7() }
    for (const [actor, of] of [[teacher, question.id], [administrator, id], [stranger, id], [stranger, question.id], [administrator, 'no.such.question']] as const) {
      await expect(authorizeQuestion(actor, of)).rejects.toThrow('not-found')
      await expect(authorizeInvalidation(actor, of)).rejects.toThrow('not-found')
    }
    await expect(authorizeQueue(teacher, null)).rejects.toThrow('not-found')
    await expect(authorizeQueue(administrator, classroomId)).rejects.toThrow('not-found')
    expect(await authorizeQueue(teacher, classroomId)).toEqual({ classroomId })
  })

  it('may have a class’s question corrected, found wrong, and its learners told', async () => {
    const mine = own.find((each) => each.kind === 'single-choice')
    if (!mine) throw new Error('the article has questions')
    await answer(mine)
    const byTeacher = asAuthor(mine.id, teacher.userId, classroomId)
    const result = await publishEdit(byTeacher, reword(mine), at)
    expect(result.status === 'refused' ? result.findings : result).toMatchObject({ status: 'published' })
    expect((await current(mine)).forkedAt).toBeNull()
    expect(await invalidateRevision(await authorizeInvalidation(teacher, mine.id), { questionId: mine.id, revision: mine.revision, reason: 'The key is wrong.' }, at)).toEqual({ status: 'invalidated', affectedLearners: 1 })
    expect(await listInvalidationNotices(learnerId)).toMatchObject([{ questionId: mine.id, stem: mine.stem }])
    expect(await db.card.count({ where: { learnerId, keyPointId: mine.keyPointId } })).toBe(0)
  })
})
