import { parse } from 'csv-parse/sync'
import { Readable } from 'node:stream'
import JSZip from 'jszip'
import readExcelFile from 'read-excel-file/node'
import { v7 as uuidV7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Question } from '#core/question/question'
import { insertClassroom } from '#data/classroom'
import type { Database } from '#data/client'
import { createAccount } from '#server/account/create-account'
import type { AuthorizedClassroomId, SignedIn } from '#server/actor'
import { csvFile } from '#server/spreadsheet/csv-file'
import { xlsxFile } from '#server/spreadsheet/xlsx-file'
import { asLearner } from '#test/factories/as-learner'
import { openAppDatabase } from '#test/app-database'
import { makeAttempt, makeQuiz, storeQuestions } from '#test/factories/class-quiz'
import { changeGrade } from './change-grade'
import { ANSWER_COLUMNS, exportAnswers } from './export-answers'
import { readGradebookFilter } from './gradebook-filter'
import { gradeChangeSchema } from './grade-schema'
import { gradebookRows } from './gradebook-rows'
import { listOwnGrades } from './list-own-grades'
import { readGradebook } from './read-gradebook'
import { readLearnerWork } from './read-learner-work'
import { recordExport } from './record-export'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const DAY = 86_400_000
const ALL = readGradebookFilter({})

let db: Database
let questions: Question[]
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  questions = await storeQuestions(db, 4, NOW)
  return app.close
})

let made = 0
async function person(role: 'learner' | 'teacher', name = `Person ${(made += 1)}`): Promise<SignedIn> {
  return { type: 'user', role, name, userId: await createAccount(db, { name, passwordHash: 'x', role }, NOW) }
}

let teacher: SignedIn
let id: AuthorizedClassroomId
let ana: string
let bo: string
let cho: string
beforeEach(async () => {
  made += 1
  teacher = await person('teacher')
  const learners = await Promise.all(['Ana', 'Bo', '=Cho'].map((name) => person('learner', `${name} ${made}`)))
  ;[ana = '', bo = '', cho = ''] = learners.map(({ userId }) => userId)
  id = uuidV7() as AuthorizedClassroomId
  await insertClassroom(db, { id, name: 'Class', teacherId: teacher.userId, isDemo: false, createdAt: new Date(NOW - 9 * DAY), learnerIds: [ana, bo, cho] })
})

/** A quiz that closed yesterday: Ana has 1/4, then 3/4, Bo 2/4, Cho nothing. */
async function closedQuiz(title = 'Closed'): Promise<string> {
  const opensAt = NOW - 2 * DAY
  const assignmentId = await makeQuiz(db, id, questions, { title, opensAt })
  await makeAttempt(db, { learnerId: ana, assignmentId, questions, isRight: [true, false, false, null], startedAt: opensAt })
  await makeAttempt(db, { learnerId: ana, assignmentId, questions, isRight: [true, true, true, false], startedAt: opensAt + 3_600_000, number: 2 })
  await makeAttempt(db, { learnerId: bo, assignmentId, questions, isRight: [true, true, false, false], startedAt: opensAt })
  return assignmentId
}
/** A quiz that is open: Bo has begun. */
async function openQuiz(): Promise<string> {
  const assignmentId = await makeQuiz(db, id, questions, { title: 'Open', opensAt: NOW - 3_600_000 })
  await makeAttempt(db, { learnerId: bo, assignmentId, questions, isRight: [true, null, null, null], startedAt: NOW - 600_000, submittedAt: null })
  return assignmentId
}

const change = (assignmentId: string, learnerId: string, body: object, classroomId = id) =>
  changeGrade(teacher, classroomId, { assignmentId, learnerId }, gradeChangeSchema.parse(body), NOW)
const marksOf = async (learnerId: string, filter = ALL) => (await readGradebook(id, filter, NOW)).rows.find(({ learner }) => learner.id === learnerId)?.marks
const done = (earned: number, possible = 4) => ({ type: 'done', share: earned / possible, earned, possible, isLate: false })

describe('the gradebook', () => {
  it('is right to the number: the best attempt counts, what is missing is said and is in no mean', async () => {
    await closedQuiz()
    await openQuiz()
    const book = await readGradebook(id, ALL, NOW)
    expect(book.assignments.map(({ title, kind, mean }) => ({ title, kind, mean }))).toEqual([
      { title: 'Open', kind: 'quiz', mean: { share: null, counted: 0, missing: 0 } },
      { title: 'Closed', kind: 'quiz', mean: { share: 0.625, counted: 2, missing: 1 } },
    ])
    expect(await marksOf(ana)).toEqual([{ type: 'not-begun' }, done(3)])
    expect(await marksOf(bo)).toEqual([{ type: 'under-way', share: null }, done(2)])
    expect(await marksOf(cho)).toEqual([{ type: 'not-begun' }, { type: 'missing' }])
    expect(book.overall).toEqual({ share: 0.625, counted: 2, missing: 1 })
  })

  it('says what was handed in after the closing', async () => {
    const assignmentId = await makeQuiz(db, id, questions, { opensAt: NOW - 2 * DAY })
    await makeAttempt(db, { learnerId: ana, assignmentId, questions, isRight: [true], startedAt: NOW - DAY - 60_000, submittedAt: NOW - DAY + 60_000 })
    expect(await marksOf(ana)).toEqual([{ ...done(1, 1), isLate: true }])
  })

  it('shows a section, a kind, an assignment or a name alone, and means of what is shown', async () => {
    const sectionId = uuidV7()
    await db.section.create({ data: { id: sectionId, classroomId: id, name: 'Tuesday', createdAt: new Date(NOW) } })
    await db.membership.updateMany({ where: { classroomId: id, learnerId: ana }, data: { sectionId } })
    const closed = await closedQuiz()
    const ofSection = await makeQuiz(db, id, questions, { title: 'Tuesday only', opensAt: NOW - 3 * DAY, sectionId })
    const read = async (filter: object) => {
      const { rows, assignments, overall } = await readGradebook(id, readGradebookFilter({ ...filter }), NOW)
      return { learners: rows.map(({ learner }) => learner.id), assignments: assignments.map((assignment) => assignment.id), overall }
    }
    expect(await read({ section: sectionId })).toEqual({ learners: [ana], assignments: [closed, ofSection], overall: { share: 0.75, counted: 1, missing: 1 } })
    expect((await read({ section: 'none' })).learners).toEqual([cho, bo])
    expect((await read({ kind: 'study' })).assignments).toEqual([])
    expect(await read({ assignment: closed, name: ' bO ' })).toEqual({ learners: [bo], assignments: [closed], overall: { share: 0.5, counted: 1, missing: 0 } })
    expect((await read({ assignment: closed, missing: '1' })).learners).toEqual([cho])
    expect((await read({ assignment: ofSection, missing: '1' })).learners).toEqual([ana])
    expect((await read({ name: '%' })).learners).toEqual([])
    expect((await read({ section: 'no such thing' })).learners).toHaveLength(3)
    expect((await marksOf(bo, readGradebookFilter({ assignment: ofSection })))).toEqual([{ type: 'not-assigned' }])
  })

  it('keeps the work of who is in its section no more, for the teacher and for the learner', async () => {
    const sectionId = uuidV7()
    await db.section.create({ data: { id: sectionId, classroomId: id, name: 'Tuesday', createdAt: new Date(NOW) } })
    const place = (learnerIds: string[], into: string | null) => db.membership.updateMany({ where: { classroomId: id, learnerId: { in: learnerIds } }, data: { sectionId: into } })
    await place([ana, bo, cho], sectionId)
    const assignmentId = await makeQuiz(db, id, questions, { title: 'Tuesday only', opensAt: NOW - 3 * DAY, sectionId })
    await makeAttempt(db, { learnerId: ana, assignmentId, questions, isRight: [true, true, true, false], startedAt: NOW - 3 * DAY })
    await change(assignmentId, bo, { change: 'excuse', reason: 'Was ill.' })
    await place([ana, bo, cho], null)
    expect(await marksOf(ana)).toEqual([done(3)])
    expect(await marksOf(bo)).toMatchObject([{ type: 'excused' }])
    expect(await marksOf(cho)).toEqual([{ type: 'not-assigned' }])
    expect((await listOwnGrades(asLearner(ana), NOW)).map(({ assignmentId: own }) => own)).toEqual([assignmentId])
    expect(await listOwnGrades(asLearner(cho), NOW)).toEqual([])
  })

  it('leaves out who waits, is banned, or has left', async () => {
    await closedQuiz()
    await db.membership.updateMany({ where: { classroomId: id, learnerId: bo }, data: { status: 'banned' } })
    expect((await readGradebook(id, ALL, NOW)).rows.map(({ learner }) => learner.id)).toEqual([cho, ana])
  })
})

describe('a teacher', () => {
  it('sets a mark with a reason, excuses, and takes it back, all of it in the audit log', async () => {
    const quiz = await closedQuiz()
    await change(quiz, cho, { change: 'set', share: 0.25, reason: ' on paper ' })
    expect(await marksOf(cho)).toEqual([{ type: 'set', share: 0.25, counted: { type: 'missing' } }])
    expect((await readGradebook(id, ALL, NOW)).overall).toEqual({ share: 0.5, counted: 3, missing: 0 })
    await change(quiz, cho, { change: 'excuse', reason: 'was ill' })
    expect(await marksOf(cho)).toEqual([{ type: 'excused', counted: { type: 'missing' } }])
    await change(quiz, cho, { change: 'take-back' })
    expect(await marksOf(cho)).toEqual([{ type: 'missing' }])
    const entries = await db.auditEntry.findMany({ where: { subjectId: cho, actorId: teacher.userId }, orderBy: { id: 'asc' }, select: { actorId: true, action: true, detail: true } })
    const place = { classroomId: id, assignmentId: quiz }
    expect(entries).toEqual([
      { actorId: teacher.userId, action: 'grade-set', detail: { ...place, before: 'counted', after: '0.25', reason: 'on paper' } },
      { actorId: teacher.userId, action: 'work-excused', detail: { ...place, before: '0.25', after: 'excused', reason: 'was ill' } },
      { actorId: teacher.userId, action: 'grade-taken-back', detail: { ...place, before: 'excused', after: 'counted', reason: 'was ill' } },
    ])
  })

  it('comments without touching the mark, and the audit log does not keep the words', async () => {
    const quiz = await closedQuiz()
    await change(quiz, bo, { change: 'set', share: 1, reason: 'a slip of mine' })
    await change(quiz, bo, { change: 'comment', comment: 'Well argued.' })
    const work = await readLearnerWork(id, { assignmentId: quiz, learnerId: bo }, NOW)
    expect(work).toMatchObject({ mark: { type: 'set', share: 1, counted: done(2) }, grade: { comment: 'Well argued.', reason: 'a slip of mine', changedBy: teacher.name } })
    expect(JSON.stringify(await db.auditEntry.findMany({ where: { subjectId: bo } }))).not.toContain('Well argued')
  })

  it.each([
    [{ change: 'set', share: 0.5, reason: '' }], [{ change: 'set', share: 0.5 }], [{ change: 'excuse', reason: '  a ' }], [{ change: 'set', share: 1.01, reason: 'because' }],
    [{ change: 'set', share: Number.NaN, reason: 'because' }], [{ change: 'set', share: -0.1, reason: 'because' }], [{ change: 'take-back', reason: 'because' }], [{ change: 'comment', comment: 'a\u0000b' }],
  ])('cannot say %j', (body) => {
    expect(gradeChangeSchema.safeParse(body).success).toBe(false)
  })

  it('reaches no work of another class, of nobody, or that is not for the learner', async () => {
    const quiz = await closedQuiz()
    const other = uuidV7() as AuthorizedClassroomId
    const outsider = await person('learner')
    await insertClassroom(db, { id: other, name: 'Other', teacherId: teacher.userId, isDemo: false, createdAt: new Date(NOW), learnerIds: [outsider.userId, ana] })
    const elsewhere = await makeQuiz(db, other, questions, { opensAt: NOW })
    const said = { change: 'comment', comment: 'x' }
    for (const [assignmentId, learnerId] of [[elsewhere, ana], [quiz, outsider.userId], [quiz, 'nobody'], ['nothing', ana], [quiz, uuidV7()]] as const) {
      await expect(change(assignmentId, learnerId, said), `${assignmentId} ${learnerId}`).rejects.toThrow('not-found')
      await expect(readLearnerWork(id, { assignmentId, learnerId }, NOW)).rejects.toThrow('not-found')
    }
    await expect(change(quiz, ana, said, other)).rejects.toThrow('not-found')
    const sectionId = uuidV7()
    await db.section.create({ data: { id: sectionId, classroomId: id, name: 'Tuesday', createdAt: new Date(NOW) } })
    await expect(change(await makeQuiz(db, id, questions, { opensAt: NOW, sectionId }), ana, said)).rejects.toThrow('not-found')
    expect(await db.grade.count({ where: { assignment: { classroomId: { in: [id, other] } } } })).toBe(0)
  })

  it('sees each attempt with the answers and keys in words', async () => {
    const quiz = await closedQuiz()
    const { attempts } = await readLearnerWork(id, { assignmentId: quiz, learnerId: ana }, NOW)
    expect(attempts.map(({ number, earned, possible }) => [number, earned, possible])).toEqual([[1, 1, 4], [2, 3, 4]])
    const [right, wrong, , none] = attempts[0]?.answers ?? []
    const [question] = questions
    expect(right).toMatchObject({ stem: 'Question 1?', response: question?.answer, key: question?.answer, earned: 1, counts: true })
    expect(wrong).toMatchObject({ earned: 0, counts: true })
    expect(none).toMatchObject({ response: null, earned: null })
  })
})

describe('a learner', () => {
  it('sees a mark only when the keys may be seen, and the teacher’s word at once', async () => {
    const opensAt = NOW - 3_600_000
    const quiz = await makeQuiz(db, id, questions, { opensAt })
    await makeAttempt(db, { learnerId: ana, assignmentId: quiz, questions, isRight: [true, true, true, false], startedAt: opensAt })
    const own = async (at = NOW) => (await listOwnGrades(asLearner(ana), at)).find(({ assignmentId }) => assignmentId === quiz)
    await change(quiz, ana, { change: 'comment', comment: 'Thank you.' })
    expect(await own()).toMatchObject({ mark: { type: 'under-way', share: null }, isHeld: true, comment: 'Thank you.' })
    expect(JSON.stringify(await own())).not.toContain('0.75')
    expect(await own(NOW + DAY)).toMatchObject({ mark: done(3), isHeld: false })
    await db.timeExtension.create({ data: { learnerId: bo, assignmentId: quiz, extraMinutes: 60, grantedAt: new Date(NOW) } })
    expect(await own(opensAt + DAY + 59 * 60_000)).toMatchObject({ isHeld: true })
    expect(await own(opensAt + DAY + 60 * 60_000)).toMatchObject({ mark: done(3) })
    await change(quiz, ana, { change: 'set', share: 1, reason: 'a slip of mine' })
    expect(await own()).toMatchObject({ mark: { type: 'set', share: 1, counted: { type: 'under-way', share: null } }, isHeld: false, reason: 'a slip of mine' })
  })

  it('sees their own alone, and of other sections and classes that they left nothing', async () => {
    const sectionId = uuidV7()
    await db.section.create({ data: { id: sectionId, classroomId: id, name: 'Tuesday', createdAt: new Date(NOW) } })
    await makeQuiz(db, id, questions, { opensAt: NOW, sectionId })
    const quiz = await closedQuiz()
    const titles = async (learnerId: string) => (await listOwnGrades(asLearner(learnerId), NOW)).map(({ assignmentId }) => assignmentId)
    expect(await titles(bo)).toEqual([quiz])
    expect((await listOwnGrades(asLearner(bo), NOW))[0]).toMatchObject({ mark: done(2), classroomName: 'Class' })
    await db.membership.delete({ where: { learnerId_classroomId: { learnerId: bo, classroomId: id } } })
    expect(await titles(bo)).toEqual([])
  })
})

describe('the files', () => {
  const csv = async (pages: Parameters<typeof csvFile>[0]) => {
    let text = ''
    for await (const piece of csvFile(pages)) text += piece
    return text
  }
  const xlsx = async (pages: Parameters<typeof xlsxFile>[0]) => {
    const pieces = []
    for await (const piece of xlsxFile(pages, 'sheet')) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  const words = {
    learner: 'Learner', section: 'Section', mean: 'Mean', missing: 'missing', classMean: 'Mean of all',
    points: (title: string) => `${title}: points`, soFar: (title: string) => `${title}: so far`, standing: (title: string) => `${title}: standing`, markInWords: ({ type }: { type: string }) => type,
  }
  async function* sheet() {
    yield gradebookRows(await readGradebook(id, ALL, NOW), words)
  }

  it('have the gradebook as it is on the page, and read back so', async () => {
    const quiz = await closedQuiz('+Quiz')
    await change(quiz, cho, { change: 'set', share: 1 / 3, reason: 'on paper' })
    const mean = (0.75 + 0.5 + 1 / 3) / 3
    expect(parse(await csv(sheet()), { bom: true })).toEqual([
      ['Learner', 'Section', 'Mean', 'missing', "'+Quiz", "'+Quiz: points", "'+Quiz: standing"],
      [expect.stringMatching(/^'=Cho/), '', '33.33', '0', '33.33', '', 'set'],
      [expect.stringMatching(/^Ana/), '', '75', '0', '75', '3/4', 'done'],
      [expect.stringMatching(/^Bo/), '', '50', '0', '50', '2/4', 'done'],
      ['Mean of all', '', String(Math.round(mean * 10_000) / 100), '0', String(Math.round(mean * 10_000) / 100), '', ''],
    ])
    const [{ data } = { data: [] }] = await readExcelFile(await xlsx(sheet()))
    expect(data).toEqual([
      ['Learner', 'Section', 'Mean', 'missing', '+Quiz', '+Quiz: points', '+Quiz: standing'],
      [expect.stringMatching(/^=Cho/), null, 1 / 3, 0, 1 / 3, null, 'set'],
      [expect.stringMatching(/^Ana/), null, 0.75, 0, 0.75, '3/4', 'done'],
      [expect.stringMatching(/^Bo/), null, 0.5, 0, 0.5, '2/4', 'done'],
      ['Mean of all', null, mean, 0, mean, null, null],
    ])
  })

  it('hold every answer of every attempt that the filter lets through, and no other', async () => {
    const quiz = await closedQuiz()
    await openQuiz()
    const all = await exportAnswers(id, ALL, NOW)
    const every = parse(await csv(all.pages()), { bom: true, columns: true }) as Record<string, string>[]
    const rows = every.filter(({ assignment }) => assignment === 'Closed')
    expect([all.count, every.length, rows.length]).toEqual([16, 16, 12])
    expect(Object.keys(rows[0] ?? {})).toEqual([...ANSWER_COLUMNS])
    expect(rows[0]).toMatchObject({ assignment: 'Closed', assignmentId: quiz, attempt: '1', position: '0', question: 'Question 1?', answer: questions[0]?.answer, key: questions[0]?.answer, earned: '1', possible: '1', counts: 'true', durationMs: '30000' })
    expect(rows[3]).toMatchObject({ answer: '', earned: '', answeredAt: '' })
    const some = await exportAnswers(id, readGradebookFilter({ name: 'bo', assignment: quiz }), NOW)
    const [{ data } = { data: [] }] = await readExcelFile(await xlsx(some.pages()))
    expect(some.count).toBe(4)
    expect(data).toHaveLength(5)
    expect((await exportAnswers(id, readGradebookFilter({ kind: 'study' }), NOW)).count).toBe(0)
  })

  it('are written down before they leave, and are thirty an hour at most', async () => {
    for (let made = 0; made < 30; made++) await recordExport(teacher, id, 'answers', 7, NOW)
    await expect(recordExport(teacher, id, 'answers', 7, NOW)).rejects.toThrow('too-many-attempts')
    const entries = await db.auditEntry.findMany({ where: { subjectId: id, action: 'class-exported' } })
    expect(entries).toHaveLength(30)
    expect(entries[0]).toMatchObject({ actorId: teacher.userId, detail: { what: 'answers', rows: '7' } })
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")', 'a\u0001b<&>"'])('have %j as text, never as a formula', async (text) => {
    async function* one() {
      yield [['head'], [text]]
    }
    const file = await xlsx(one())
    const [{ data } = { data: [] }] = await readExcelFile(Readable.from(file))
    expect(data[1]?.[0]).toBe(text.replace('\u0001', '').trim())
    const zip = await JSZip.loadAsync(file)
    const xml = await zip.file('xl/worksheets/sheet1.xml')?.async('text')
    expect(xml).toContain('<sheetData>')
    expect(xml).not.toContain('<f>')
    expect((parse(await csv(one()), { bom: true }) as string[][])[1]?.[0]).toMatch(/^'|^a/)
  })
})
