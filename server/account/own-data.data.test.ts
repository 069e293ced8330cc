// Export and deletion of everything that is kept about one account, tried on a learner who has a row in every table.
import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { insertClassroom } from '#data/classroom'
import { type Database } from '#data/client'
import type { AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { submitReviews } from '#server/review/submit-reviews'
import { makeContent } from '../../test/content-factory'
import { asLearner } from '../../test/factories/as-learner'
import { respond } from '../../test/factories/respond'
import { OWN, giveOwnArticle } from '../../test/factories/give-own-article'
import { openAppDatabase } from '../../test/app-database'
import { deleteAccount } from './delete-account'
import { exportCsv } from './export/export-csv'
import { exportJson } from './export/export-json'
import { EXPORT_SECTIONS } from './export/export-sections'
import { openSession } from './open-session'
import { readDeletion } from './read-deletion'
import { resetPassword } from './reset-password'
import { signUp } from './sign-up'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const ADDRESS = '192.0.2.1'
const { published } = generateQuestions(makeContent())

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  return app.close
})

type Person = { id: AuthorizedLearnerId; name: string; password: string; email: string; device: string }
let made = 0

/** A learner with something in every table that knows learners. */
async function livedIn(): Promise<Person> {
  made += 1
  const [name, email, device] = [`Yun Seo ${made}`, `yun-${made}@example.org`, `device-of-${made}`]
  await signUp({ name, email, password: 'the first password' }, ADDRESS, NOW)
  const { id } = await db.account.findFirstOrThrow({ where: { name } })
  const learnerId = asLearner(id)
  const password = await resetPassword(id, null, NOW)
  await openSession({ name, password, address: ADDRESS }, NOW)
  const reviews = published.slice(0, 3).map((question) => ({
    id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question),
    certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(NOW).toISOString(),
  }))
  await submitReviews(learnerId, { clientNow: NOW, deviceId: device, reviews }, NOW)
  const teacherId = await aTeacher()
  await insertClassroom(db, { id: uuidV7(), name: `Class ${made}`, teacherId, isDemo: false, createdAt: new Date(NOW), learnerIds: [id] })
  await db.invalidationNotice.create({ data: { learnerId: id, questionId: 'kp.cloze.a', revision: 'r', answeredAt: new Date(NOW), noticedAt: new Date(NOW) } })
  await db.classCard.create({ data: { ...(await db.card.findFirstOrThrow({ where: { learnerId: id } })), isMet: true } })
  await db.plannedDay.create({ data: { learnerId: id, keyPointId: 'kp', dueOn: '2026-03-12', reviewedAt: new Date(NOW), intervalDays: 3 } })
  await db.deadline.create({ data: {
    learnerId: id, scope: 'all', scopeIds: [], keyPointIds: ['kp'], targetOn: '2026-04-01', minutesADay: 10, goal: 0.9,
    promisedMeanRetrievability: 0.9, acceptedAt: new Date(NOW),
  } })
  await db.deadlineDay.create({ data: {
    learnerId: id, plannedOn: '2026-03-10', acceptedAt: new Date(NOW), introduce: ['kp'], review: [], days: [], reaches: 0.9, minutesADayNeeded: 4,
  } })
  await db.parameterFit.create({ data: { learnerId: id, fittedAt: new Date(NOW), answers: 400, heldBack: 60, logLossBefore: 0.4, logLossAfter: 0.3, isAdopted: true } })
  await db.leech.create({ data: { learnerId: id, keyPointId: 'kp', lapses: 4, reps: 9, decidedAt: new Date(NOW), remedy: 'other_form', evidence: {} } })
  await db.reminder.create({ data: {
    learnerId: id, hour: 18, calendarTokenHash: 'c', calendarMadeAt: new Date(NOW), mailAddress: email, mailConfirmedAt: new Date(NOW), unsubscribeTokenHash: 'u', lastSentOn: '2026-03-09', sendAttempts: 1,
  } })
  await aQuizDone(id)
  await db.questionReport.create({ data: { learnerId: id, questionId: 'kp.cloze.a', revision: 'r', reason: 'wording', text: `Says ${name}.`, reportedAt: new Date(NOW) } })
  return { id: learnerId, name, password, email, device }
}

/** An attempt at a quiz of the learner's classroom, with more time, graded by hand. */
async function aQuizDone(learnerId: string): Promise<void> {
  const { classroomId } = await db.membership.findFirstOrThrow({ where: { learnerId } })
  const [assignmentId, attemptId, at] = [uuidV7(), uuidV7(), new Date(NOW)]
  await db.assignment.create({ data: {
    id: assignmentId, classroomId, kind: 'quiz', title: 'Quiz', createdAt: at, opensAt: at, closesAt: new Date(NOW + 60_000), attemptsAllowed: 1,
    keysShown: 'after_close',
  } })
  await db.attempt.create({ data: { learnerId, id: attemptId, assignmentId, number: 1, startedAt: at, endsAt: at, submittedAt: at, earned: 1, possible: 1 } })
  await db.attemptResponse.create({ data: { learnerId, attemptId, position: 0, questionId: 'kp.choose.a', revision: 'r', response: {}, answeredAt: at, durationMs: 5, earned: 1 } })
  await db.studyResult.create({ data: { learnerId, assignmentId, total: 2, met: 1, known: 1, settledAt: at } })
  await db.timeExtension.create({ data: { learnerId, assignmentId, extraMinutes: 10, grantedAt: at } })
  await db.grade.create({ data: { learnerId, assignmentId, override: 0.5, reason: 'ill', comment: '', changedAt: at } })
}

async function aTeacher(): Promise<string> {
  const id = uuidV7()
  await db.account.create({ data: { id, name: `T ${id}`, nameKey: `t ${id}`, passwordHash: 'x', role: 'teacher', status: 'active', createdAt: new Date(NOW) } })
  return id
}

/** The tables in which any column of any row has this text in it. */
async function tablesWith(text: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  const found: string[] = []
  for (const { name } of rows) {
    const hits: unknown[] = await db.$queryRawUnsafe(`SELECT 1 FROM ${name} t WHERE position(lower($1) IN lower(to_jsonb(t)::text)) > 0 LIMIT 1`, text)
    if (hits.length > 0) found.push(name.replaceAll('"', ''))
  }
  return found
}

const readAll = async (pieces: AsyncGenerator<string>) => {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

describe('deleting an account', () => {
  it('leaves no row, in any table, that has the learner’s id, name, e-mail or device in it', async () => {
    const learner = await livedIn()
    expect(await tablesWith(learner.id)).toEqual(
      ['Account', 'Attempt', 'AttemptResponse', 'AuditEntry', 'Card', 'ClassCard', 'Deadline', 'DeadlineDay', 'FirstExposure', 'Grade', 'InvalidationNotice', 'LearnerDay',
        'LearnerSettings', 'Leech', 'Membership', 'ParameterFit', 'PlannedDay', 'QuestionReport', 'Reminder', 'Review', 'Session', 'StudyResult', 'TimeExtension'])
    await deleteAccount(learner.id, { password: learner.password }, ADDRESS, NOW)
    for (const text of [learner.id, learner.name, learner.email, learner.device]) expect(await tablesWith(text), text).toEqual([])
  })
  it('cannot forget a table: whatever is owned by a learner or an account goes with it', async () => {
    const rows = await db.$queryRaw<{ owner: string; goes: boolean }[]>`
      SELECT format('%s.%s', c.relname, a.attname) AS owner,
        EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confdeltype = 'c'
          AND k.confrelid = '"Account"'::regclass AND k.conkey = ARRAY[a.attnum]) AS goes
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname IN ('learnerId', 'accountId')`
    expect(rows.length).toBeGreaterThanOrEqual(6)
    expect(rows.filter(({ goes }) => !goes)).toEqual([])
  })
  it('leaves everybody else as they were', async () => {
    const [one, other] = [await livedIn(), await livedIn()]
    const before = await readAll(exportJson(other.id, NOW))
    await deleteAccount(one.id, { password: one.password }, ADDRESS, NOW)
    expect(await readAll(exportJson(other.id, NOW))).toBe(before)
  })
  it('is done with the right password alone', async () => {
    const learner = await livedIn()
    await expect(deleteAccount(learner.id, { password: 'a guess' }, ADDRESS, NOW)).rejects.toMatchObject({ code: 'wrong-credentials' })
    expect(await readDeletion(learner.id)).toMatchObject({ answers: 3 })
  })
  it('stops somebody who guesses the password at a borrowed screen', async () => {
    const learner = await livedIn()
    for (let i = 0; i < 9; i++) await deleteAccount(learner.id, { password: `guess ${i}` }, ADDRESS, NOW).catch(() => {})
    await deleteAccount(learner.id, { password: 'guess 10' }, ADDRESS, NOW).catch(() => {})
    await expect(deleteAccount(learner.id, { password: learner.password }, ADDRESS, NOW)).rejects.toMatchObject({ code: 'too-many-attempts' })
  })
  it('leaves a trace that names nobody, and the name free for others', async () => {
    const learner = await livedIn()
    const at = NOW + 12_345
    await deleteAccount(learner.id, { password: learner.password }, ADDRESS, at)
    expect(await db.auditEntry.findMany({ where: { at: new Date(at) }, omit: { id: true } })).toEqual([
      { at: new Date(at), actorId: null, action: 'account-deleted', subjectId: null, detail: { role: 'learner' } },
    ])
    await signUp({ name: learner.name, password: 'another password' }, ADDRESS, NOW)
  })
  it('takes out of the audit log why a mark was changed: in free words, they may say anything', async () => {
    const learner = await livedIn()
    const id = uuidV7()
    await db.auditEntry.create({ data: { id, at: new Date(NOW), actorId: null, action: 'work-excused', subjectId: learner.id, detail: { before: 'counted', after: 'excused', reason: 'was ill' } } })
    await deleteAccount(learner.id, { password: learner.password }, ADDRESS, NOW)
    expect(await db.auditEntry.findUnique({ where: { id } })).toMatchObject({ subjectId: null, detail: { before: 'counted', after: 'excused' } })
    expect(JSON.stringify(await db.auditEntry.findUnique({ where: { id } }))).not.toContain('was ill')
  })
  it('keeps a teacher’s classrooms unless those are to go too; their learners stay', async () => {
    const learner = await livedIn()
    const { teacherId } = await db.classroom.findFirstOrThrow({ where: { memberships: { some: { learnerId: learner.id } } } })
    const teacher = asLearner(teacherId)
    const password = await resetPassword(teacherId, null, NOW)
    await expect(deleteAccount(teacher, { password }, ADDRESS, NOW)).rejects.toMatchObject({ code: 'leads-classrooms' })
    expect(await db.account.count({ where: { id: teacherId } })).toBe(1)
    await deleteAccount(teacher, { password, deletesClassrooms: true }, ADDRESS, NOW)
    expect(await tablesWith(teacherId)).toEqual([])
    expect(await readDeletion(learner.id)).toMatchObject({ answers: 3, memberOf: [] })
  })
})

describe('deleting a classroom with articles of its own', () => {
  it('leaves nothing of them but what learners have answered, without the article’s text; what was made public stays', async () => {
    const learner = await livedIn()
    const { classroomId, classroom } = await db.membership.findFirstOrThrow({ where: { learnerId: learner.id }, include: { classroom: true } })
    const teacherId = classroom.teacherId
    const password = await resetPassword(teacherId, null, NOW)
    const [answered, other] = await giveOwnArticle(db, 'berg', classroomId, new Date(NOW))
    await giveOwnArticle(db, 'herald', classroomId, new Date(NOW))
    const ofHerald = `${OWN}-${classroomId.slice(-4)}-herald`
    const publicId = `${OWN}-public`
    const berg = await db.article.findUniqueOrThrow({ where: { id: 'berg' } })
    for (const { id } of await db.article.findMany({ where: { classroomId } })) {
      await db.articleVersion.create({ data: { articleId: id, contentHash: 'x', body: { text: OWN }, loadedAt: new Date(NOW) } })
    }
    await db.article.create({ data: { id: publicId, origin: 'imported', licence: 'CC BY 4.0', position: -1, contentHash: 'x', body: berg.body ?? {}, status: 'published', updatedAt: new Date(NOW) } })
    if (!answered || !other) throw new Error('too few questions')
    await db.ledgerEntry.create({ data: { id: uuidV7(), questionId: other.id, revision: other.revision, at: new Date(NOW), event: 'published', actorType: 'content', detail: {} } })
    await submitReviews(learner.id, { clientNow: NOW, deviceId: 'd', reviews: [{
      id: uuidV7(), type: 'answer', questionId: answered.id, questionRevision: answered.revision, response: respond(answered),
      certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(NOW).toISOString(),
    }] }, NOW)

    await deleteAccount(asLearner(teacherId), { password, deletesClassrooms: true }, ADDRESS, NOW)

    expect(await db.article.findMany({ where: { classroomId } })).toMatchObject([{ status: 'retired', body: { paragraphs: [] } }])
    expect(await db.article.count({ where: { id: { in: [ofHerald] } } })).toBe(0)
    expect(await db.articleVersion.count({ where: { articleId: { startsWith: OWN } } })).toBe(0)
    expect(await db.keyPoint.findMany({ where: { classroomId } })).toMatchObject([{ id: answered.keyPointId, status: 'retired' }])
    expect(await db.question.findMany({ where: { id: { startsWith: OWN } } })).toMatchObject([{ id: answered.id, status: 'retired' }])
    expect(await db.questionRevision.count({ where: { questionId: { startsWith: OWN } } })).toBe(1)
    expect(await db.article.count({ where: { id: publicId, status: 'published' } })).toBe(1)
    expect(await readAll(exportJson(learner.id, NOW))).toContain(answered.stem)
  })
  it('opens no other way to delete what is frozen', async () => {
    const { classroomId } = await db.membership.findFirstOrThrow()
    await giveOwnArticle(db, 'berg', classroomId, new Date(NOW))
    await db.articleVersion.create({ data: { articleId: `${OWN}-${classroomId.slice(-4)}-berg`, contentHash: 'x', body: {}, loadedAt: new Date(NOW) } })
    const within = (forgotten: string, table: string) => db.$transaction([
      db.$queryRaw`SELECT set_config('hoedam.forgotten_classroom', ${forgotten}, true)`, db.$executeRawUnsafe(`DELETE FROM "${table}"`),
    ])
    for (const table of ['ArticleVersion', 'LedgerEntry']) {
      await expect(within(classroomId, table)).rejects.toThrow(/never changed or deleted/)
      await expect(within(uuidV7(), table)).rejects.toThrow(/never changed or deleted/)
    }
  })
})

describe('exporting everything', () => {
  it('gives as JSON what is kept, questions and answers in words, and no secret', async () => {
    const learner = await livedIn()
    const text = await readAll(exportJson(learner.id, NOW))
    const data = JSON.parse(text)
    expect(Object.keys(data)).toEqual(['format', 'version', 'exportedAt', ...EXPORT_SECTIONS])
    expect(data.account).toMatchObject([{ name: learner.name, email: learner.email, role: 'learner' }])
    expect(data.settings).toMatchObject([{ desiredRetention: 0.9, newPerDay: 10 }])
    expect(data.sessions).toHaveLength(1)
    expect(data.memberships).toMatchObject([{ classroom: expect.stringMatching(/^Class/) }])
    expect(data.notices).toHaveLength(1)
    expect(data.reports).toMatchObject([{ reason: 'wording', text: `Says ${learner.name}.` }])
    expect(data.cards.length).toBeGreaterThan(0)
    expect(data.cards[0].keyPoint).toEqual(expect.any(String))
    expect(data.reviews).toHaveLength(3)
    expect(data.reviews.map(({ question }: { question: string }) => question)).toEqual(published.slice(0, 3).map(({ stem }) => stem))
    expect(data.reviews[0]).toMatchObject({ isRight: true, counts: true, deviceId: learner.device })
    expect(text).not.toContain('argon2')
  })
  it('has every column of every table that a learner owns, or says why not', async () => {
    const learner = await livedIn()
    const data = JSON.parse(await readAll(exportJson(learner.id, NOW)))
    const tables: [string, string, string[]][] = [
      ['LearnerSettings', 'settings', []], ['Card', 'cards', []], ['InvalidationNotice', 'notices', []], ['QuestionReport', 'reports', []], ['PlannedDay', 'plannedDays', []], ['Leech', 'leeches', []], ['ParameterFit', 'parameterFits', []],
      // Hashes of secrets, which are of no use to their owner.
      ['Reminder', 'reminder', ['calendarTokenHash', 'confirmTokenHash', 'unsubscribeTokenHash']],
      ['Deadline', 'deadlines', []], ['DeadlineDay', 'deadlineDays', []],
      // Who of the staff did it is theirs.
      ['Attempt', 'attempts', []], ['AttemptResponse', 'attemptResponses', []], ['StudyResult', 'studyResults', []],
      ['TimeExtension', 'extensions', ['grantedById']], ['Grade', 'grades', ['changedById']],
      ['LearnerDay', 'learnerDays', []], ['ClassCard', 'classCards', ['isMet']], ['FirstExposure', 'exposures', []],
      // isRight is earned; what the client sent is told by its hash only to tell a repeat from a clash.
      ['Review', 'reviews', ['earned', 'bodyHash']],
      // The seal key would open what waits on a device that its owner has left; the number of a class is of no use to its owner.
      ['Account', 'account', ['madeInClassroomId', 'nameKey', 'passwordHash', 'sealKey']],
      // The numbers that link them are of no use to their owner; a session's would let its finder in.
      ['Membership', 'memberships', ['classroomId', 'sectionId']], ['Session', 'sessions', ['accountId', 'id']],
    ]
    const owned = await db.$queryRaw<{ name: string }[]>`
      SELECT DISTINCT table_name::text AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name IN ('learnerId', 'accountId')`
    expect(tables.map(([table]) => table)).toEqual(expect.arrayContaining(owned.map(({ name }) => name)))
    for (const [table, section, left] of tables) {
      const rows = await db.$queryRaw<{ column: string }[]>`
        SELECT column_name::text AS column FROM information_schema.columns WHERE table_name = ${table} AND column_name <> 'learnerId'`
      const missing = rows.map(({ column }) => column).filter((column) => !(column in data[section][0]))
      expect(missing.sort(), table).toEqual(left.sort())
    }
  })
  it('gives each section as CSV with a line a row', async () => {
    const learner = await livedIn()
    const reviews = await readAll(exportCsv('reviews', learner.id, NOW))
    const lines = reviews.replace('\uFEFF', '').trimEnd().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^id,type,reviewedAt,question,answer,rightAnswer,isRight,counts,/)
    expect(await readAll(exportCsv('classrooms', learner.id, NOW))).toBe('\uFEFF')
  })
  it('has the points of a quiz only from when its keys may be seen', async () => {
    const learner = await livedIn()
    const pointsAt = async (at: number) => {
      const { attempts, attemptResponses } = JSON.parse(await readAll(exportJson(learner.id, at)))
      return [attempts[0].earned, attempts[0].possible, attemptResponses[0].earned]
    }
    expect(await pointsAt(NOW + 60_000)).toEqual([null, null, null]) // closed, and ten more minutes for somebody
    expect(await pointsAt(NOW + 11 * 60_000)).toEqual([1, 1, 1])
  })
  it('leaves a name no formula in a spreadsheet', async () => {
    const learner = await livedIn()
    await db.account.update({ where: { id: learner.id }, data: { name: '=HYPERLINK("x")' } })
    expect(await readAll(exportCsv('account', learner.id, NOW))).toContain(`"'=HYPERLINK(""x"")"`)
  })
  it('reads long histories a page at a time and leaves nothing out, nor gives it twice', async () => {
    const learner = await livedIn()
    const [first] = await db.review.findMany({ where: { learnerId: learner.id }, take: 1 })
    if (!first) throw new Error('there are three')
    const { response, ...rest } = first
    // Many at one instant: the place in the pages must not hang on the time alone.
    await db.review.createMany({
      data: Array.from({ length: 2500 }, (_, i) => ({ ...rest, response: response ?? {}, id: uuidV7(), correctedAt: new Date(NOW + Math.floor(i / 700)) })),
    })
    const { reviews } = JSON.parse(await readAll(exportJson(learner.id, NOW)))
    expect(reviews).toHaveLength(2503)
    expect(new Set(reviews.map(({ id }: { id: string }) => id)).size).toBe(2503)
  })
})
