// A quiz from its making to its points, on a real database.
import { beforeAll, describe, expect, it } from 'vitest'
import { v7 as uuidV7 } from 'uuid'
import { type Connection, type Database, inTransaction } from '#data/client'
import { holdAssignment, insertAssignment, updateAssignment } from '#data/assignment'
import { insertAttempt } from '#data/attempt'
import { insertClassroom } from '#data/classroom'
import { findQuestionRevisions } from '#data/question'
import { holdSection } from '#data/section'
import type { Question, Response } from '#core/question/question'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { MINUTE_MS } from '#core/shared/instant'
import type { AuthorizedClassroomId, AuthorizedInvalidatorId, AuthorizedLearnerId, SignedIn } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { exportJson } from '#server/account/export/export-json'
import { loadContent } from '#server/article/load-content'
import { invalidateRevision } from '#server/question/invalidate-revision'
import { listPool } from '#server/question/pool/list-pool'
import { releaseQuestions } from '#server/question/pool/release-questions'
import { openAppDatabase } from '../../../../test/app-database'
import { makeContent } from '../../../../test/content-factory'
import { makeLearner } from '../../../../test/factories/make-learner'
import { respond } from '../../../../test/factories/respond'
import { type NewQuiz, newQuizSchema } from '../assignment-schema'
import { createQuiz } from '../create-quiz'
import { getAssignmentResults } from '../get-assignment-results'
import { listAssignments } from '../list-assignments'
import { listOwnAssignments } from '../list-own-assignments'
import { changeAssignment } from '../change-assignment'
import { createStudy } from '../study/create-study'
import { removeSection } from '../../manage-sections'
import { readAssignment } from '../read-assignment'
import { grantExtension } from './grant-extension'
import { handInExpired } from './hand-in-expired'
import { handInOwn } from './hand-in-own'
import { previewQuiz } from './preview-quiz'
import { readOwnQuiz } from './read-own-quiz'
import { saveResponse } from './save-response'
import { startAttempt } from './start-attempt'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const CLOSES = NOW + 60 * MINUTE_MS
const { published } = generateQuestions(makeContent())
/** One of each kind there is. */
const items = [...new Map(published.map((question) => [question.kind, question])).values()]

let db: Database
let teacher: SignedIn
let classroomId: AuthorizedClassroomId
let [mina, juno]: AuthorizedLearnerId[] = []
const learner = (one: AuthorizedLearnerId | undefined) => one ?? ('' as AuthorizedLearnerId)

async function makeClass(name: string): Promise<{ by: SignedIn; id: AuthorizedClassroomId; learners: AuthorizedLearnerId[] }> {
  const userId = await createAccount(db, { name, passwordHash: 'x', role: 'teacher' }, NOW)
  const learners = [await makeLearner(db, NOW), await makeLearner(db, NOW)]
  const id = uuidV7()
  await insertClassroom(db, { id, name, teacherId: userId, isDemo: false, createdAt: new Date(NOW), learnerIds: learners })
  return { by: { type: 'user', userId, name, role: 'teacher' }, id: id as AuthorizedClassroomId, learners }
}

beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  await db.question.updateMany({ where: { id: { in: items.map(({ id }) => id) } }, data: { isReserved: true } })
  const made = await makeClass('Ms Han')
  ;[teacher, classroomId, [mina, juno]] = [made.by, made.id, made.learners]
  return app.close
})

const QUIZ: NewQuiz = {
  kind: 'quiz', title: 'Quiz', sectionId: null, questionIds: items.map(({ id }) => id), opensAt: NOW, closesAt: CLOSES, drawn: null,
  attemptsAllowed: 1, timeLimitMinutes: null, isShuffled: false, keysShown: 'after-close',
}
const quizOf = (changes: Partial<NewQuiz> = {}): Promise<string> => createQuiz(teacher, classroomId, { ...QUIZ, ...changes }, NOW)

async function begin(id: string, who: AuthorizedLearnerId | undefined, at = NOW): Promise<string> {
  const begun = await startAttempt(learner(who), id, at)
  if (begun.status === 'refused') throw new Error(begun.because)
  return begun.attemptId
}

/** The questions of an attempt in its order. */
async function questionsOf(attemptId: string): Promise<Question[]> {
  const rows = await db.attemptResponse.findMany({ where: { attemptId }, orderBy: { position: 'asc' } })
  const found = await findQuestionRevisions(db, rows)
  return rows.flatMap(({ questionId }) => found.filter(({ id }) => id === questionId))
}

async function answerAll(attemptId: string, who: AuthorizedLearnerId | undefined, isRight: (at: number) => boolean, at = NOW) {
  const questions = await questionsOf(attemptId)
  for (const [position, question] of questions.entries()) {
    expect(await saveResponse(learner(who), attemptId, position, { response: respond(question, isRight(position)), durationMs: 900 }, at)).toMatchObject({ status: 'saved' })
  }
  return questions
}

const resultOf = async (id: string, who: AuthorizedLearnerId | undefined, at: number) => (await getAssignmentResults(classroomId, at)).results.get(learner(who))?.get(id)

describe('a quiz', () => {
  it('is made of questions of the pool alone, by the rules for its times', async () => {
    const practised = published.find(({ id }) => !items.some((item) => item.id === id))
    await expect(quizOf({ questionIds: [practised?.id ?? ''] })).rejects.toMatchObject({ problem: { field: 'questionIds' } })
    await expect(quizOf({ closesAt: NOW })).rejects.toMatchObject({ problem: { field: 'closesAt' } })
    await expect(quizOf({ drawn: items.length + 1 })).rejects.toMatchObject({ problem: { field: 'drawn' } })
    await expect(quizOf({ sectionId: uuidV7() })).rejects.toMatchObject({ problem: { field: 'sectionId' } })
  })
  it('is graded by the server, handed in once, and its points are told when the keys are', async () => {
    const id = await quizOf()
    const attemptId = await begin(id, mina)
    await answerAll(attemptId, mina, (at) => at !== 0)
    await handInOwn(learner(mina), attemptId, NOW + 1)
    await handInOwn(learner(mina), attemptId, NOW + 2)
    expect(await resultOf(id, mina, NOW + 2)).toEqual({ share: (items.length - 1) / items.length, earned: items.length - 1, possible: items.length, state: 'finished' })
    expect((await readOwnQuiz(learner(mina), id, attemptId, NOW + 2))).toMatchObject({ past: [{ earned: null, submittedAt: NOW + 1, isBest: false }], looked: null, start: 'no-attempts-left' })
    const after = await readOwnQuiz(learner(mina), id, attemptId, CLOSES)
    expect(after).toMatchObject({ past: [{ earned: items.length - 1, isBest: true }] })
    expect(after.looked?.items.map(({ key }) => key?.isRight)).toEqual(items.map((_, at) => at !== 0))
    expect(await saveResponse(learner(mina), attemptId, 0, { response: respond(items[0] as Question), durationMs: null }, NOW + 3)).toEqual({ status: 'ended' })
  })
  it('takes the same answer twice as once, another in its place, and none that is no answer to it', async () => {
    const attemptId = await begin(await quizOf(), mina)
    const [first] = await questionsOf(attemptId)
    if (!first) throw new Error('it has items')
    const save = (response: Response) => saveResponse(learner(mina), attemptId, 0, { response, durationMs: null }, NOW)
    expect(await save(respond(first))).toEqual({ status: 'saved', key: null })
    expect(await save(respond(first))).toEqual({ status: 'saved', key: null })
    expect(await save(respond(first, false))).toEqual({ status: 'saved', key: null })
    expect(await db.attemptResponse.findFirst({ where: { attemptId, position: 0 } })).toMatchObject({ earned: 0 })
    await expect(save({ type: 'matches', pairs: [] })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(saveResponse(learner(mina), attemptId, 999, { response: respond(first), durationMs: null }, NOW)).rejects.toMatchObject({ code: 'not-found' })
  })
  it('goes on where it was, on any device, and is begun once by two that start at once', async () => {
    const id = await quizOf({ isShuffled: true, drawn: 4 })
    const [one, other] = await Promise.all([startAttempt(learner(juno), id, NOW), startAttempt(learner(juno), id, NOW)])
    expect(one).toMatchObject({ attemptId: 'attemptId' in other ? other.attemptId : '' })
    const attemptId = await begin(id, juno, NOW + 1)
    const [first] = await questionsOf(attemptId)
    if (!first) throw new Error('it has items')
    await saveResponse(learner(juno), attemptId, 0, { response: respond(first), durationMs: 5 }, NOW)
    const [seen, again] = [await readOwnQuiz(learner(juno), id, null, NOW + 1), await readOwnQuiz(learner(juno), id, null, NOW + 2)]
    expect(seen.open?.items).toEqual(again.open?.items)
    expect(seen.open?.items).toHaveLength(4)
    expect(seen.open?.items[0]?.response).toEqual(respond(first))
  })
  it('ends by the server’s clock, at the end of its time and at the closing, whoever looks first', async () => {
    const id = await quizOf({ timeLimitMinutes: 10 })
    const [byLook, byJob] = [await begin(id, mina), await begin(id, juno, CLOSES - 4 * MINUTE_MS)]
    await answerAll(byLook, mina, () => true)
    expect(await saveResponse(learner(mina), byLook, 0, { response: respond(items[0] as Question, false), durationMs: null }, NOW + 10 * MINUTE_MS)).toEqual({ status: 'ended' })
    expect(await db.attempt.findFirst({ where: { id: byLook } })).toMatchObject({ isTimedOut: true, submittedAt: new Date(NOW + 10 * MINUTE_MS), earned: items.length })
    expect(await handInExpired({}, CLOSES - 1)).toBe(0)
    expect(await handInExpired({}, CLOSES + MINUTE_MS)).toBeGreaterThanOrEqual(1)
    expect(await db.attempt.findFirst({ where: { id: byJob } })).toMatchObject({ isTimedOut: true, submittedAt: new Date(CLOSES), earned: 0, possible: items.length })
    expect(await startAttempt(learner(mina), id, CLOSES)).toEqual({ status: 'refused', because: 'closed' })
  })
  it('gives a learner with an extension more time, also under way, and keeps the keys from all until then', async () => {
    const id = await quizOf({ timeLimitMinutes: 10 })
    const [plain, extended] = [await begin(id, mina, CLOSES - 5 * MINUTE_MS), await begin(id, juno, CLOSES - 5 * MINUTE_MS)]
    await grantExtension(teacher, classroomId, id, { learnerId: learner(juno), extraMinutes: 20 }, CLOSES - 4 * MINUTE_MS)
    expect(await db.attempt.findFirst({ where: { id: extended } })).toMatchObject({ endsAt: new Date(CLOSES + 20 * MINUTE_MS) })
    const [question] = await questionsOf(extended)
    expect(await saveResponse(learner(juno), extended, 0, { response: respond(question as Question), durationMs: null }, CLOSES + 19 * MINUTE_MS)).toMatchObject({ status: 'saved' })
    expect(await readOwnQuiz(learner(mina), id, plain, CLOSES + 19 * MINUTE_MS)).toMatchObject({ areKeysOpen: false, looked: null, past: [{ earned: null }] })
    expect(await readOwnQuiz(learner(mina), id, plain, CLOSES + 20 * MINUTE_MS)).toMatchObject({ areKeysOpen: true, past: [{ earned: 0 }] })
    await expect(grantExtension(teacher, classroomId, id, { learnerId: learner(mina), extraMinutes: 5 }, CLOSES + 20 * MINUTE_MS)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(changeAssignment(teacher, classroomId, id, { closesAt: CLOSES + 90 * MINUTE_MS }, CLOSES + 20 * MINUTE_MS)).rejects.toMatchObject({ code: 'invalid-input' })
  })
  it('goes on where the end of its time had handed it in, once there is more time and no key was to be seen', async () => {
    const id = await quizOf({ timeLimitMinutes: 10 })
    const attemptId = await begin(id, mina)
    await answerAll(attemptId, mina, () => true)
    const late = NOW + 15 * MINUTE_MS
    await handInExpired({ assignmentId: id }, late)
    const extend = (extraMinutes: number) => grantExtension(teacher, classroomId, id, { learnerId: learner(mina), extraMinutes }, late)
    await expect(extend(5)).rejects.toMatchObject({ code: 'extension-too-short' })
    expect(await db.timeExtension.count({ where: { assignmentId: id } })).toBe(0)
    await extend(20)
    expect(await readOwnQuiz(learner(mina), id, null, late)).toMatchObject({ open: { id: attemptId, endsAt: NOW + 30 * MINUTE_MS }, past: [] })
    expect(await saveResponse(learner(mina), attemptId, 0, { response: respond(items[0] as Question, false), durationMs: null }, late)).toMatchObject({ status: 'saved' })
    await handInOwn(learner(mina), attemptId, late)
    expect(await resultOf(id, mina, late)).toMatchObject({ earned: items.length - 1, possible: items.length, state: 'finished' })
    await expect(extend(40)).rejects.toMatchObject({ code: 'attempt-over' })
  })
  it('does not go on where its keys were to be seen since: more time is refused', async () => {
    const id = await quizOf({ timeLimitMinutes: 10, keysShown: 'after-answer' })
    const attemptId = await begin(id, mina)
    await expect(grantExtension(teacher, classroomId, id, { learnerId: learner(mina), extraMinutes: 20 }, NOW + 15 * MINUTE_MS)).rejects.toMatchObject({ code: 'attempt-over' })
    expect(await db.attempt.findFirst({ where: { id: attemptId } })).toMatchObject({ isTimedOut: true })
  })
  it('shows the key after each answer where the teacher wants it, and then the answer stays', async () => {
    const id = await quizOf({ keysShown: 'after-answer' })
    const first = await begin(id, mina)
    const [question] = await questionsOf(first)
    if (!question) throw new Error('it has items')
    const save = (isRight: boolean) => saveResponse(learner(mina), first, 0, { response: respond(question, isRight), durationMs: null }, NOW)
    expect(await save(true)).toMatchObject({ status: 'saved', key: { isRight: true, question: { answer: question.answer } } })
    expect(await save(false)).toMatchObject({ status: 'answered-before', key: { isRight: true } })
    const shown = await readOwnQuiz(learner(mina), id, null, NOW)
    expect(shown.open?.items.map(({ key }) => key !== null)).toEqual(items.map((_, at) => at === 0))
  })
  it('counts the best of its attempts', async () => {
    const id = await quizOf({ attemptsAllowed: 2 })
    const first = await begin(id, mina)
    await answerAll(first, mina, (at) => at === 0)
    await handInOwn(learner(mina), first, NOW)
    const second = await begin(id, mina)
    await handInOwn(learner(mina), second, NOW)
    expect(await resultOf(id, mina, NOW)).toMatchObject({ earned: 1, possible: items.length, state: 'finished' })
    expect((await readOwnQuiz(learner(mina), id, null, CLOSES)).past.map(({ isBest }) => isBest)).toEqual([true, false])
  })
  it('shows keys after each answer only where there is one attempt: a second would be answered from the first', () => {
    const issuesOf = (rules: Partial<NewQuiz>) => newQuizSchema.safeParse({
      ...QUIZ, opensAt: new Date(NOW).toISOString(), closesAt: new Date(CLOSES).toISOString(), ...rules,
    }).error?.issues.map(({ path }) => path)
    expect(issuesOf({ keysShown: 'after-answer', attemptsAllowed: 2 })).toEqual([['keysShown']])
    expect(issuesOf({ keysShown: 'after-answer' })).toBeUndefined()
    expect(issuesOf({ attemptsAllowed: 2 })).toBeUndefined()
  })
  it('has its results also in the archive, and is listed there to be taken out again', async () => {
    const id = await quizOf()
    const attemptId = await begin(id, mina)
    await answerAll(attemptId, mina, () => true)
    await handInOwn(learner(mina), attemptId, NOW)
    await changeAssignment(teacher, classroomId, id, { isArchived: true }, NOW)
    const { learners } = await readAssignment(classroomId, id, NOW)
    expect(learners.find(({ learnerId }) => learnerId === mina)).toMatchObject({ earned: items.length, share: 1, state: 'finished', attempts: 1 })
    const { lines, archived } = await listAssignments(classroomId, NOW)
    expect(lines.map((line) => line.id)).not.toContain(id)
    expect(archived).toContainEqual({ id, kind: 'quiz', title: 'Quiz' })
    await changeAssignment(teacher, classroomId, id, { isArchived: false }, NOW)
    expect((await listAssignments(classroomId, NOW)).lines.map((line) => line.id)).toContain(id)
  })
  it('is read without a look at the class’s other assignments', async () => {
    const [one, other] = [await quizOf(), await quizOf({ timeLimitMinutes: 1 })]
    const attemptId = await begin(other, mina)
    await readAssignment(classroomId, one, NOW + 2 * MINUTE_MS)
    expect(await db.attempt.findFirst({ where: { id: attemptId } })).toMatchObject({ submittedAt: null })
  })
  it('says who has not begun and who missed it', async () => {
    const id = await quizOf()
    expect(await resultOf(id, mina, NOW)).toEqual({ share: null, earned: null, possible: null, state: 'not-started' })
    expect(await resultOf(id, mina, CLOSES)).toMatchObject({ state: 'missing' })
    expect(await listOwnAssignments(learner(mina), NOW)).toContainEqual(expect.objectContaining({ id, state: 'open' }))
  })
  it('shows its teacher the questions with their answers, and who missed it first', async () => {
    const id = await quizOf()
    await handInOwn(learner(mina), await begin(id, mina), NOW + MINUTE_MS)
    const { items: shown, learners } = await readAssignment(classroomId, id, CLOSES)
    expect(shown.map((item) => item.id)).toEqual(items.map((item) => item.id))
    expect(shown[0]).toEqual({ id: items[0]?.id, text: items[0]?.stem, answer: items[0]?.answer })
    expect(learners.map(({ state }) => state)).toEqual(['missing', 'finished'])
  })
})

describe('what happens at the same moment', () => {
  /** Begins `other` while `work` is done and not yet committed. */
  async function during<T>(work: (tx: Connection) => Promise<unknown>, other: () => Promise<T>): Promise<T> {
    let begun: Promise<T> | undefined
    await inTransaction(db, async (tx) => {
      await work(tx)
      begun = other()
      begun.catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    if (!begun) throw new Error('it was begun')
    return begun
  }
  it('an attempt that begins while the closing is moved ends by the new one', async () => {
    const id = await quizOf()
    const result = await during((tx) => updateAssignment(tx, classroomId, id, { closesAt: CLOSES - 30 * MINUTE_MS }), () => startAttempt(learner(mina), id, NOW))
    expect(result).toMatchObject({ status: 'started' })
    expect(await db.attempt.findFirst({ where: { assignmentId: id } })).toMatchObject({ endsAt: new Date(CLOSES - 30 * MINUTE_MS) })
  })
  it('a section is not removed while an assignment for it is being made', async () => {
    const sectionId = uuidV7()
    await db.section.create({ data: { id: sectionId, classroomId, name: 'Friday', createdAt: new Date(NOW) } })
    const { questionIds: _, ...rules } = QUIZ
    const made = { ...rules, id: uuidV7(), sectionId, classroomId, createdAt: NOW, archivedAt: null }
    const removal = during(async (tx) => {
      expect(await holdSection(tx, classroomId, sectionId)).toBe(true)
      await insertAssignment(tx, made, teacher.userId, [])
    }, () => removeSection(teacher, classroomId, sectionId, NOW))
    await expect(removal).rejects.toMatchObject({ code: 'section-in-use' })
    expect(await db.section.count({ where: { id: sectionId } })).toBe(1)
  })
  it('an assignment is not made for a section that is just being removed', async () => {
    const sectionId = uuidV7()
    const study = { kind: 'study' as const, title: 'Study', scope: 'all' as const, scopeIds: [], targetOn: '2026-03-30', minutesADay: 10, goal: 0.9 as const, sectionId }
    for (const make of [() => quizOf({ sectionId }), () => createStudy(teacher, classroomId, study, NOW)]) {
      await db.section.create({ data: { id: sectionId, classroomId, name: 'Saturday', createdAt: new Date(NOW) } })
      const making = during(async (tx) => {
        await tx.section.deleteMany({ where: { id: sectionId } })
      }, make)
      await expect(making).rejects.toMatchObject({ problem: { field: 'sectionId' } })
    }
  })
  it.each<[string, number, (id: string) => Promise<void>]>([
    ['more time', 10, (id) => grantExtension(teacher, classroomId, id, { learnerId: learner(mina), extraMinutes: 10 }, NOW)],
    ['another closing', -10, (id) => changeAssignment(teacher, classroomId, id, { closesAt: CLOSES - 10 * MINUTE_MS }, NOW)],
  ])('%s reaches an attempt that is just being begun', async (_, minutes, change) => {
    const id = await quizOf()
    await during(async (tx) => {
      await holdAssignment(tx, classroomId, id)
      await insertAttempt(tx, {
        learnerId: learner(mina), id: uuidV7(), assignmentId: id, number: 1, startedAt: NOW, endsAt: CLOSES, submittedAt: null, isTimedOut: false, earned: null, possible: null,
      }, [])
    }, () => change(id))
    expect(await db.attempt.findFirst({ where: { assignmentId: id } })).toMatchObject({ endsAt: new Date(CLOSES + minutes * MINUTE_MS) })
  })
})

describe('the keys of a quiz', () => {
  it('are in nothing that its learners are given before they may be seen', async () => {
    const id = await quizOf({ isShuffled: true })
    const attemptId = await begin(id, mina)
    const questions = await answerAll(attemptId, mina, () => true)
    const given: unknown[] = [await readOwnQuiz(learner(mina), id, attemptId, NOW)]
    await handInOwn(learner(mina), attemptId, NOW + 1)
    given.push(await readOwnQuiz(learner(mina), id, attemptId, CLOSES - 1), await listOwnAssignments(learner(mina), CLOSES - 1), (await previewQuiz(classroomId, id)).questions)
    let exported = ''
    for await (const piece of exportJson(learner(mina), CLOSES - 1)) exported += piece
    const { attempts, attemptResponses } = JSON.parse(exported)
    given.push(attempts.find((row: { id: string }) => row.id === attemptId), attemptResponses.filter((row: { attemptId: string }) => row.attemptId === attemptId))
    const text = JSON.stringify(given)
    expect(text).not.toMatch(/"(isKey|rationale|correction|acceptedAnswers|answerForms|evidence|answer|editorNote)"/)
    expect(text).not.toMatch(/"earned":\d|"isRight":/)
    const onScreen = questions.flatMap(({ stem, options }) => [stem, ...options.map((option) => option.text)]).join('\n')
    for (const question of questions) {
      expect(text, question.id).not.toContain(`"${question.id}"`)
      const reasons = [question.rationale, ...question.options.map(({ rationale }) => rationale)].filter((reason) => !onScreen.includes(reason))
      for (const reason of reasons) expect(text).not.toContain(JSON.stringify(reason).slice(1, -1))
    }
  })
  it('stay in the pool while a quiz that uses them is open', async () => {
    await quizOf()
    const administrator: SignedIn = { type: 'user', userId: teacher.userId, name: 'A', role: 'administrator' }
    const [one] = items
    expect(await releaseQuestions(administrator, null, [one?.id ?? ''], NOW)).toEqual({ status: 'in-open-quiz', questionIds: [one?.id] })
    await expect(releaseQuestions(teacher, null, [one?.id ?? ''], NOW)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(releaseQuestions(teacher, classroomId, [one?.id ?? ''], NOW)).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.question.count({ where: { id: one?.id ?? '', isReserved: true } })).toBe(1)
  })
  it('stay in the pool while such a quiz is archived: it can be taken out of the archive and go on', async () => {
    const id = await quizOf({ closesAt: CLOSES + 300 * MINUTE_MS })
    await changeAssignment(teacher, classroomId, id, { isArchived: true }, NOW)
    const administrator: SignedIn = { type: 'user', userId: teacher.userId, name: 'A', role: 'administrator' }
    const [one] = items
    expect(await releaseQuestions(administrator, null, [one?.id ?? ''], CLOSES + 200 * MINUTE_MS)).toEqual({ status: 'in-open-quiz', questionIds: [one?.id] })
  })
})

describe('questions that a quiz of the class has already', () => {
  it('are offered last to its next quiz, with where they are in, and to other classes as ever', async () => {
    const [own, other] = [await makeClass('Ms Bae'), await makeClass('Mr Ko')]
    const before = (await listPool(own.id)).entries
    const [first] = before
    const id = await createQuiz(own.by, own.id, { ...QUIZ, title: 'First', questionIds: [first?.id ?? ''] }, NOW)
    await changeAssignment(own.by, own.id, id, { isArchived: true }, NOW) // its keys have been or can still be shown
    const { entries } = await listPool(own.id)
    expect(entries.map((entry) => entry.id)).toEqual([...before.slice(1), ...before.slice(0, 1)].map((entry) => entry.id))
    expect(entries.flatMap(({ usedIn }) => usedIn)).toEqual(['First'])
    expect(entries.at(-1)?.usedIn).toEqual(['First'])
    expect((await listPool(other.id)).entries).toEqual(before)
  })
})

describe('a quiz whose questions were released', () => {
  it('stays closed: for the class as for one learner', async () => {
    const [question] = items.slice(-1)
    const id = await quizOf({ keysShown: 'after-answer', questionIds: [question?.id ?? ''] })
    const late = CLOSES + 9 * 24 * 60 * MINUTE_MS
    const administrator: SignedIn = { type: 'user', userId: teacher.userId, name: 'A', role: 'administrator' }
    expect(await releaseQuestions(administrator, null, [question?.id ?? ''], late)).toEqual({ status: 'released' })
    await expect(changeAssignment(teacher, classroomId, id, { closesAt: late + 60 * MINUTE_MS }, late)).rejects.toMatchObject({ code: 'questions-released' })
    await expect(grantExtension(teacher, classroomId, id, { learnerId: learner(mina), extraMinutes: 480 }, late)).rejects.toMatchObject({ code: 'questions-released' })
    await changeAssignment(teacher, classroomId, id, { title: 'Another title' }, late)
    await db.question.update({ where: { id: question?.id ?? '' }, data: { isReserved: true, releasedAt: null } })
    await changeAssignment(teacher, classroomId, id, { closesAt: late + 60 * MINUTE_MS }, late)
    await db.assignment.delete({ where: { id } })
  })
})

describe('an attempt at a quiz that is its learner’s no longer', () => {
  it.each<[string, (of: string, id: string, who: string) => Promise<unknown>]>([
    ['who has left', (of, _, who) => db.membership.deleteMany({ where: { classroomId: of, learnerId: who } })],
    ['who is banned', (of, _, who) => db.membership.updateMany({ where: { classroomId: of, learnerId: who }, data: { status: 'banned' } })],
    ['whose class is archived', (of) => db.classroom.update({ where: { id: of }, data: { archivedAt: new Date(NOW) } })],
    ['whose quiz is archived', (_, id) => db.assignment.update({ where: { id }, data: { archivedAt: new Date(NOW) } })],
  ])('takes no answer and tells no key to somebody %s; what was saved stays', async (title, end) => {
    const made = await makeClass(`Ms Noh ${title}`)
    const own = learner(made.learners[0])
    const id = await createQuiz(made.by, made.id, { ...QUIZ, keysShown: 'after-answer' }, NOW)
    const attemptId = await begin(id, own)
    const questions = await questionsOf(attemptId)
    const save = (position: number) => saveResponse(own, attemptId, position, { response: respond(questions[position] as Question), durationMs: null }, NOW)
    expect(await save(0)).toMatchObject({ status: 'saved' })
    await end(made.id, id, own)
    await expect(save(0)).rejects.toMatchObject({ code: 'not-found' })
    await expect(save(1)).rejects.toMatchObject({ code: 'not-found' })
    await expect(handInOwn(own, attemptId, NOW)).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.attemptResponse.count({ where: { attemptId, answeredAt: { not: null } } })).toBe(1)
  })
})

describe('somebody else’s quiz', () => {
  it('is not found: neither to begin, nor to answer, nor to hand in, nor to change', async () => {
    const other = await makeClass('Mr Lim')
    const [stranger] = other.learners
    const id = await quizOf()
    const attemptId = await begin(id, mina)
    const gone = { code: 'not-found' }
    await expect(startAttempt(learner(stranger), id, NOW)).rejects.toMatchObject(gone)
    await expect(readOwnQuiz(learner(stranger), id, attemptId, NOW)).rejects.toMatchObject(gone)
    await expect(saveResponse(learner(stranger), attemptId, 0, { response: { type: 'typed', text: '' }, durationMs: null }, NOW)).rejects.toMatchObject(gone)
    await expect(handInOwn(learner(juno), attemptId, NOW)).rejects.toMatchObject(gone)
    await expect(changeAssignment(other.by, other.id, id, { isArchived: true }, NOW)).rejects.toMatchObject(gone)
    await expect(previewQuiz(other.id, id)).rejects.toMatchObject(gone)
    await expect(grantExtension(teacher, classroomId, id, { learnerId: learner(stranger), extraMinutes: 5 }, NOW)).rejects.toMatchObject(gone)
    await expect(readOwnQuiz(learner(mina), 'no-uuid', null, NOW)).rejects.toMatchObject(gone)
  })
  it('of another section is not found either', async () => {
    const sectionId = uuidV7()
    await db.section.create({ data: { id: sectionId, classroomId, name: 'Monday', createdAt: new Date(NOW) } })
    await db.membership.updateMany({ where: { classroomId, learnerId: learner(juno) }, data: { sectionId } })
    const id = await quizOf({ sectionId })
    await expect(startAttempt(learner(mina), id, NOW)).rejects.toMatchObject({ code: 'not-found' })
    expect(await startAttempt(learner(juno), id, NOW)).toMatchObject({ status: 'started' })
    expect(await resultOf(id, mina, NOW)).toBeUndefined()
  })
})

describe('a learner who is moved to another section', () => {
  it('ends the attempt under way, sees what it came to, and begins no other', async () => {
    const made = await makeClass('Ms Yoon')
    const own = learner(made.learners[0])
    const [one, other] = [uuidV7(), uuidV7()]
    for (const id of [one, other]) await db.section.create({ data: { id, classroomId: made.id, name: id, createdAt: new Date(NOW) } })
    const move = (sectionId: string | null) => db.membership.updateMany({ where: { classroomId: made.id, learnerId: own }, data: { sectionId } })
    await move(one)
    const id = await createQuiz(made.by, made.id, { ...QUIZ, sectionId: one, attemptsAllowed: 2 }, NOW)
    const attemptId = await begin(id, own)
    await move(other)
    expect(await startAttempt(own, id, NOW)).toEqual({ status: 'resumed', attemptId })
    expect(await listOwnAssignments(own, NOW)).toMatchObject([{ id, state: 'under-way' }])
    await answerAll(attemptId, own, () => true)
    await handInOwn(own, attemptId, NOW)
    await handInOwn(own, attemptId, NOW)
    expect(await readOwnQuiz(own, id, attemptId, CLOSES)).toMatchObject({ start: 'no-attempts-left', open: null, past: [{ earned: items.length }] })
    await expect(startAttempt(own, id, NOW)).rejects.toMatchObject({ code: 'not-found' })
    expect(await listOwnAssignments(own, NOW)).toEqual([])
  })
})

describe('a revision that is invalidated', () => {
  it('counts for nobody: not in attempts handed in before, nor in those under way, and is not drawn again', async () => {
    const id = await quizOf({ attemptsAllowed: 2 })
    const [done, open] = [await begin(id, mina), await begin(id, juno)]
    const [wrong] = await answerAll(done, mina, (at) => at > 0)
    await answerAll(open, juno, () => true)
    await handInOwn(learner(mina), done, NOW)
    await invalidateRevision(teacher.userId as AuthorizedInvalidatorId, { questionId: wrong?.id ?? '', revision: wrong?.revision ?? '', reason: 'the key is wrong' }, NOW + 1)
    await handInOwn(learner(juno), open, NOW + 2)
    const left = items.length - 1
    expect(await resultOf(id, mina, NOW + 2)).toMatchObject({ earned: left, possible: left, share: 1 })
    expect(await resultOf(id, juno, NOW + 2)).toMatchObject({ earned: left, possible: left })
    expect(await questionsOf(await begin(id, mina, NOW + 3))).toHaveLength(left)
    expect((await readOwnQuiz(learner(mina), id, done, CLOSES)).looked?.items.filter(({ counts }) => !counts)).toHaveLength(1)
  })
})
