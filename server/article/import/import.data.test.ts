import { readFileSync } from 'node:fs'
import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { importProposals } from '#core/question/generate/import-proposals'
import { editOf } from '#core/question/question-edit'
import { findDrafts, findImport, findImports } from '#data/article-import'
import { insertClassroom } from '#data/classroom'
import { type Database, inTransaction } from '#data/client'
import { findImportedArticle } from '#data/imported-article'
import { publishEdit, retireQuestion } from '#server/question/edit/change-question'
import { createQuiz } from '#server/classroom/assignment/create-quiz'
import { asAuthor } from '../../../test/factories/as-author'
import { findLedger } from '#data/ledger'
import { findPublishedQuestions } from '#data/question'
import { countImport } from '#server/account/attempt-limits'
import { createAccount } from '#server/account/create-account'
import type { AuthorizedClassroomId, SignedIn } from '#server/actor'
import { classroomAudience, EVERYBODY } from '#server/audience'
import { openAppDatabase } from '../../../test/app-database'
import { makeContent } from '../../../test/content-factory'
import { loadContent } from '../load-content'
import { changeAudience } from './change-audience'
import { importPaste } from './create-import'
import { decideDraft, editDraft, editKeyPoint } from './decide-drafts'
import { discardImport } from './discard-import'
import { getImportState, restartImport } from './get-import-state'
import { getReview } from './get-review'
import type { ImportDetails } from './import-schema'
import type { proposeInProcess } from './propose-in-process'
import { publishImport } from './publish-import'
import { retireArticle } from './retire-article'
import { KILLED_AFTER_MS, runProposals } from './run-proposals'

// Proposals are made in this process and when a test says so; none are begun beside it.
vi.mock('./run-proposals', async (original) => {
  const actual = await original<typeof import('./run-proposals')>()
  const runProposals: typeof actual.runProposals = async (id, database, made) => (made ? actual.runProposals(id, database, made) : undefined)
  return { ...actual, runProposals }
})

const NOW = Date.parse('2026-03-10T09:00:00Z')
const TEXT = readFileSync(new URL('../../../test/fixtures/articles/practical-meaning.txt', import.meta.url), 'utf8')
const NONE: ImportDetails = { title: null, author: null, publishedOn: null, outlet: null }
const propose: typeof proposeInProcess = async (source) => ({ type: 'proposed', proposals: importProposals(source, makeContent()) })

let db: Database
let teacher: SignedIn
let own: AuthorizedClassroomId
let other: AuthorizedClassroomId

async function aClassroom(teacherId: string): Promise<AuthorizedClassroomId> {
  const id = uuidV7()
  await insertClassroom(db, { id, name: 'Class', teacherId, isDemo: false, createdAt: new Date(NOW), learnerIds: [] })
  return id as AuthorizedClassroomId
}

/** Brought in, and its proposals made in this process, so that no test waits for another one. */
async function bringIn(text: string, details: ImportDetails = NONE): Promise<string> {
  const id = uuidV7()
  await db.articleImport.create({
    data: { id, classroomId: own, createdById: teacher.userId, createdAt: new Date(NOW), source: 'paste', articleId: details.articleId ?? `imported-${id}`, isUpdate: details.articleId !== undefined, title: details.title, author: details.author, publishedOn: details.publishedOn, outlet: details.outlet, format: 'text', text, state: 'waiting' },
  })
  await runProposals(id, db, propose)
  return id
}

const asked = async (audience = classroomAudience(own)) => (await findPublishedQuestions(db, audience)).filter(({ id }) => id.startsWith('imported-'))

beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  const userId = await createAccount(db, { name: 'Teacher', passwordHash: 'x', role: 'teacher' }, NOW)
  teacher = { type: 'user', userId, name: 'Teacher', role: 'teacher' }
  own = await aClassroom(userId)
  other = await aClassroom(userId)
  return app.close
})

describe('bringing in an article', () => {
  it.each([['too-short', 'It rained.'], ['not-english', '두 나라의 대표단은 항구에서 만나 회담을 하였다. '.repeat(40)]])('is refused with %s', async (message, text) => {
    await expect(importPaste(teacher, own, text, NONE, NOW)).rejects.toMatchObject({ code: 'invalid-input', problem: { field: 'text', message } })
  })

  it('refuses a new text for an article of another class', async () => {
    const details = { ...NONE, articleId: `imported-${uuidV7()}` }
    await expect(importPaste(teacher, own, TEXT, details, NOW)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('can be begun again where it failed or was killed, and not while it runs', async () => {
    const id = await bringIn(TEXT)
    const failing: typeof proposeInProcess = async () => ({ type: 'failed', reason: 'too-slow' })
    await db.articleImport.update({ where: { id }, data: { state: 'waiting' } })
    await runProposals(id, db, failing)
    expect(await findImport(db, own, id)).toMatchObject({ state: 'failed', failure: 'too-slow' })
    await db.articleImport.update({ where: { id }, data: { state: 'proposing', startedAt: new Date() } })
    await runProposals(id, db, propose)
    expect(await findImport(db, own, id)).toMatchObject({ state: 'proposing' })
    await db.articleImport.update({ where: { id }, data: { startedAt: new Date(Date.now() - KILLED_AFTER_MS - 1000) } })
    await runProposals(id, db, propose)
    expect(await findImport(db, own, id)).toMatchObject({ state: 'draft', failure: null })
  })

  it('is not stuck while it waits behind others, but when none has begun for as long as a run can take', async () => {
    const id = uuidV7()
    const begun = (await db.articleImport.aggregate({ _max: { startedAt: true } }))._max.startedAt?.getTime() ?? NaN
    await db.articleImport.create({
      data: { id, classroomId: own, createdById: teacher.userId, createdAt: new Date(begun - 10 * KILLED_AFTER_MS), source: 'paste', articleId: `imported-${id}`, isUpdate: false, format: 'text', text: TEXT, state: 'waiting' },
    })
    const stuckAt = async (now: number) => (await getImportState(own, id, now)).isStuck
    expect([await stuckAt(begun + 1000), await stuckAt(begun + KILLED_AFTER_MS + 1000)]).toEqual([false, true])
    await db.articleImport.update({ where: { id }, data: { state: 'proposing', startedAt: new Date(begun - KILLED_AFTER_MS - 1000) } })
    expect(await stuckAt(begun)).toBe(true)
  })

  it('is in the audit log, and beginning again counts as bringing in', async () => {
    const { id } = await importPaste(teacher, own, TEXT, NONE, NOW)
    await restartImport(teacher, own, id, NOW)
    await db.articleImport.update({ where: { id }, data: { state: 'failed' } })
    await restartImport(teacher, own, id, NOW + 1)
    const userId = await createAccount(db, { name: 'Hasty teacher', passwordHash: 'x', role: 'teacher' }, NOW)
    for (let times = 0; times < 40; times += 1) await countImport(userId)
    await expect(restartImport({ ...teacher, userId }, own, id, NOW + 1)).rejects.toMatchObject({ code: 'too-many-attempts' })
    await discardImport(teacher, own, id, NOW + 2)
    await expect(discardImport(teacher, own, id, NOW + 3)).rejects.toMatchObject({ code: 'not-found' })
    const entries = await db.auditEntry.findMany({ where: { subjectId: `imported-${id}` }, orderBy: { at: 'asc' } })
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([['import-made', teacher.userId], ['import-restarted', teacher.userId], ['import-discarded', teacher.userId]])
    expect(entries[0]?.detail).toMatchObject({ classroomId: own, source: 'paste' })
  })

  it('asks nobody anything before it is published, and is no other class’s to review', async () => {
    const id = await bringIn(TEXT)
    expect((await getReview(own, id)).drafts.length).toBeGreaterThan(10)
    await expect(getReview(other, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await asked()).toEqual([])
  })
})

describe('reviewing', () => {
  it('accepts what is clean and leaves what is held back', async () => {
    const id = await bringIn(TEXT)
    const { drafts } = await decideDraft(own, id, { of: 'all-clean' })
    expect(drafts.length).toBeGreaterThan(5)
    const all = await findDrafts(db, id)
    for (const { findings, decision } of all) expect(decision).toBe(findings.length === 0 ? 'accepted' : 'open')
    expect(await findImport(db, own, id)).toMatchObject({ state: 'in-review' })
    const held = all.filter(({ findings }) => findings.some(({ severity }) => severity === 'error')).length
    expect((await findImports(db, own)).find((each) => each.id === id)?.heldBack).toBe(held)
  })

  it('keeps a new wording that the rules allow, and tells what they find in one they do not', async () => {
    const id = await bringIn(TEXT)
    const draft = (await findDrafts(db, id)).find(({ question, findings }) => question.kind === 'single-choice' && findings.length === 0)
    if (!draft) throw new Error('the fixture has a single choice')
    const edit = editOf(draft.question)
    const questionId = draft.question.id
    const bad = await editDraft(own, id, { questionId, edit: { ...edit, options: edit.options.map((option, at) => (at === 0 ? { ...option, text: 'None of these' } : option)) } })
    expect(bad).toMatchObject({ status: 'blocked' })
    expect(bad.draft.findings.map(({ code }) => code)).toContain('NO_ALL_NONE')
    expect((await findDrafts(db, id)).find(({ question }) => question.id === questionId)).toEqual(draft)
    const good = await editDraft(own, id, { questionId, edit: { ...edit, rationale: 'As the passage says.' } })
    expect(good).toMatchObject({ status: 'saved', draft: { decision: 'accepted', isEdited: true } })
  })

  it('lets no key point lose its hedge or its speaker', async () => {
    const id = await bringIn(TEXT)
    const stored = async (keyPointId: string) => (await getReview(own, id)).keyPoints.find(({ keyPoint }) => keyPoint.id === keyPointId)
    const keyPoint = (await getReview(own, id)).keyPoints.map((each) => each.keyPoint).find(({ attribution }) => attribution.some(({ hedge }) => hedge !== null))
    const at = keyPoint?.attribution.findIndex(({ hedge }) => hedge !== null) ?? -1
    const hedge = keyPoint?.attribution[at]?.hedge
    if (!keyPoint || !hedge) throw new Error('the fixture has hedged key points')
    const before = await stored(keyPoint.id)
    const reworded = (change: { statement?: string; hedge?: string | null }) => editKeyPoint(own, id, {
      keyPointId: keyPoint.id, statement: change.statement ?? keyPoint.statement,
      attribution: keyPoint.attribution.map((link, place) => ({ verb: link.verb, hedge: place === at && change.hedge !== undefined ? change.hedge : link.hedge })),
    })
    const refused = (field: string, message: string) => ({ code: 'invalid-input', problem: { field, message } })
    const unhedged = keyPoint.statement.replace(new RegExp(`,? ?${hedge},? ?`, 'i'), ' ').trim()
    for (const none of ['', null]) {
      await expect(reworded({ statement: unhedged, hedge: none })).rejects.toMatchObject(refused(`hedge-${at}`, `hedge-dropped ${hedge}`))
      await expect(reworded({ hedge: none })).rejects.toMatchObject(refused(`hedge-${at}`, `hedge-dropped ${hedge}`))
    }
    await expect(reworded({ statement: unhedged })).rejects.toMatchObject(refused('statement', `hedge-lost ${hedge}`))
    const everybodyGone = keyPoint.statement.replace(/\p{Lu}\p{L}+/gu, 'somebody')
    await expect(reworded({ statement: everybodyGone })).rejects.toMatchObject({ code: 'invalid-input', problem: { field: 'statement' } })
    expect(await stored(keyPoint.id)).toEqual(before)
    await reworded({ statement: `${keyPoint.statement} That was the view taken then.` })
    expect(await stored(keyPoint.id)).toMatchObject({ isEdited: true })
  })
})

describe('publishing', () => {
  it('needs something accepted', async () => {
    const id = await bringIn(TEXT)
    await expect(publishImport(teacher, own, id, { memory: 'kept' }, NOW)).rejects.toMatchObject({ code: 'invalid-input', problem: { message: 'none-accepted' } })
  })

  it('gives the class, and nobody else, what was accepted; says who did it; outlives a reload of the content; and is retired', async () => {
    const id = await bringIn(TEXT)
    const { drafts } = await decideDraft(own, id, { of: 'all-clean' })
    const [reserved] = drafts
    await decideDraft(own, id, { of: 'one-reserved', questionId: reserved?.draft.question.id ?? '', isReserved: true })
    const result = await publishImport(teacher, own, id, { memory: 'kept' }, NOW + 1000)
    expect(result).toMatchObject({ status: 'published', questions: drafts.length })
    const articleId = `imported-${id}`
    const mine = async () => (await asked()).filter((question) => question.id.startsWith(articleId))
    expect(await mine()).toHaveLength(drafts.length - 1)
    expect((await asked(EVERYBODY))).toEqual([])
    expect((await asked(classroomAudience(other)))).toEqual([])
    const ledger = await findLedger(db, drafts[1]?.draft.question.id ?? '')
    expect(ledger.map(({ event, actor }) => [event, actor.type])).toEqual([['produced', 'template'], ['published', 'person']])
    expect(await db.auditEntry.count({ where: { action: 'article-published', subjectId: articleId, actorId: teacher.userId } })).toBe(1)
    expect((await loadContent(db, makeContent(), NOW + 2000)).changed).toBe(0)
    expect(await mine()).toHaveLength(drafts.length - 1)

    await changeAudience({ ...teacher, role: 'administrator' }, articleId, { audience: 'public', licence: 'CC BY 4.0' }, NOW + 3000)
    expect((await asked(EVERYBODY))).toHaveLength(drafts.length - 1)
    await changeAudience({ ...teacher, role: 'administrator' }, articleId, { audience: 'classroom' }, NOW + 4000)
    expect((await asked(EVERYBODY))).toEqual([])

    await retireArticle(teacher, own, id, NOW + 5000)
    expect(await mine()).toEqual([])
    expect((await findLedger(db, drafts[1]?.draft.question.id ?? '')).at(-1)).toMatchObject({ event: 'retired', actor: { type: 'person', accountId: teacher.userId } })
    await publishImport(teacher, own, id, { memory: 'kept' }, NOW + 6000)
    expect(await mine()).toHaveLength(drafts.length - 1)
  })
})

describe('a new text for an article', () => {
  const changed = TEXT.replace('stressed this', 'underlined this')
  async function publishedOne(): Promise<string> {
    own = await aClassroom(teacher.userId) // the same text twice in one class would stand in its own way
    const id = await bringIn(TEXT)
    await decideDraft(own, id, { of: 'all-clean' })
    await publishImport(teacher, own, id, { memory: 'kept' }, NOW + 10_000)
    return id
  }

  it('leaves nothing to publish in a review until something is changed in it', async () => {
    const id = await publishedOne()
    const { hasRewordedKeyPoints, drafts, keyPoints } = await getReview(own, id)
    expect(hasRewordedKeyPoints).toBe(false)
    expect(new Set(drafts.filter(({ decision }) => decision === 'accepted').map(({ live }) => live))).toEqual(new Set(['asked']))
    const used = new Set(drafts.filter(({ live }) => live === 'asked').map(({ question }) => question.keyPointId))
    const keyPoint = keyPoints.map((each) => each.keyPoint).find((each) => used.has(each.id))
    if (!keyPoint) throw new Error('something was published')
    await editKeyPoint(own, id, {
      keyPointId: keyPoint.id, statement: `${keyPoint.statement} That was the view taken then.`, attribution: keyPoint.attribution.map(({ verb, hedge }) => ({ verb, hedge })),
    })
    expect((await getReview(own, id)).hasRewordedKeyPoints).toBe(true)
  })
  it('leaves everything fresh where nothing changed', async () => {
    const id = await publishedOne()
    const update = await bringIn(TEXT, { ...NONE, articleId: `imported-${id}` })
    const carried = (await findDrafts(db, update)).filter(({ freshness }) => freshness !== null)
    expect(carried.length).toBeGreaterThan(5)
    expect(new Set(carried.map(({ freshness, decision }) => `${freshness} ${decision}`))).toEqual(new Set(['fresh accepted']))
  })

  it.each(['kept', 'reset'] as const)('pauses what is stale until it is accepted again, memory %s', async (memory) => {
    const id = await publishedOne()
    const articleId = `imported-${id}`
    const before = (await asked()).filter((question) => question.id.startsWith(articleId))
    // A new first paragraph moves every quote by one.
    const update = await bringIn(`Of this much was written elsewhere before the summer came.\n\n${changed}`, { ...NONE, articleId })
    const stale = (await findDrafts(db, update)).filter(({ freshness }) => freshness === 'stale')
    expect(stale.length).toBeGreaterThan(2)
    const [again] = stale
    const againId = again?.question.id ?? ''
    const decided = await decideDraft(own, update, { of: 'one', questionId: againId, decision: 'accepted' })
    expect(decided.drafts.map(({ status, draft: { findings } }) => ({ status, findings }))).toEqual([{ status: 'saved', findings: [] }])
    expect(await publishImport(teacher, own, update, { memory }, NOW + 20_000)).toMatchObject({ status: 'published' })
    const after = (await asked()).filter((question) => question.id.startsWith(articleId))
    expect(after.length).toBeLessThan(before.length)
    const keyPointId = again?.question.keyPointId ?? ''
    const accepted = after.find((question) => question.id === (memory === 'kept' ? againId : againId.replace(keyPointId, `${keyPointId}-v2`)))
    expect(accepted?.evidence[0]?.paragraph).toBe((before.find((question) => question.id === againId)?.evidence[0]?.paragraph ?? 0) + 1)
    expect((await findImportedArticle(db, articleId))?.article.paragraphs[0]?.sentences[0]?.text).toMatch(/^Of this much/)
    expect((await findImports(db, own)).find((each) => each.id === id)).toMatchObject({ state: 'retired' })
    if (memory === 'reset') expect(await db.keyPoint.findUnique({ where: { id: keyPointId } })).toMatchObject({ status: 'retired' })
  })

  it('is no teacher’s to publish or to take out of use while an administrator has opened the article to everybody', async () => {
    const administrator = { ...teacher, role: 'administrator' as const }
    const id = await publishedOne()
    const articleId = `imported-${id}`
    await changeAudience(administrator, articleId, { audience: 'public', licence: 'CC BY 4.0' }, NOW + 11_000)
    const update = await bringIn(`Everybody would read this as the school’s own.\n\n${changed}`, { ...NONE, articleId })
    await decideDraft(own, update, { of: 'all-clean' })
    const everybodys = () => asked(EVERYBODY)
    const [before, text] = [await everybodys(), (await findImportedArticle(db, articleId))?.contentHash]
    await expect(publishImport(teacher, own, update, { memory: 'kept' }, NOW + 12_000)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(publishImport(teacher, own, id, { memory: 'kept' }, NOW + 12_000)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(retireArticle(teacher, own, id, NOW + 12_000)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await everybodys()).toEqual(before)
    expect(await findImportedArticle(db, articleId)).toMatchObject({ contentHash: text, classroomId: null, licence: 'CC BY 4.0', status: 'published' })

    await publishImport(administrator, own, update, { memory: 'kept' }, NOW + 13_000)
    expect(await findImportedArticle(db, articleId)).toMatchObject({ classroomId: null, licence: 'CC BY 4.0' })
    // What was out of use is opened anew by nobody but an administrator either.
    await retireArticle(administrator, own, update, NOW + 14_000)
    await publishImport(teacher, own, update, { memory: 'kept' }, NOW + 15_000)
    expect(await findImportedArticle(db, articleId)).toMatchObject({ classroomId: own, licence: null, status: 'published' })
    expect((await everybodys()).filter((question) => question.id.startsWith(articleId))).toEqual([])
    expect((await asked()).some((question) => question.id.startsWith(articleId))).toBe(true)
  })

  it('lets an administrator take out of use what is public when the class that brought it in is gone', async () => {
    const administrator = { ...teacher, role: 'administrator' as const }
    const id = await publishedOne()
    const articleId = `imported-${id}`
    await changeAudience(administrator, articleId, { audience: 'public', licence: 'CC BY 4.0' }, NOW + 30_000)
    await db.articleImport.deleteMany({ where: { articleId } })
    await changeAudience(administrator, articleId, { audience: 'public', licence: 'CC BY-SA 4.0' }, NOW + 31_000)
    expect(await findImportedArticle(db, articleId)).toMatchObject({ licence: 'CC BY-SA 4.0', classroomId: null, status: 'published' })
    await changeAudience(administrator, articleId, { audience: 'classroom' }, NOW + 32_000)
    expect(await findImportedArticle(db, articleId)).toMatchObject({ status: 'retired' })
    expect((await asked(EVERYBODY)).filter((question) => question.id.startsWith(articleId))).toEqual([])
  })

  it('changes nothing when the transaction fails', async () => {
    const id = await bringIn(TEXT)
    await decideDraft(own, id, { of: 'all-clean' })
    const before = await asked()
    await expect(inTransaction(db, async () => { await publishImport(teacher, other, id, { memory: 'kept' }, NOW) })).rejects.toMatchObject({ code: 'not-found' })
    expect(await asked()).toEqual(before)
  })
})

describe('an import that is published again', () => {
  const changed = `Of this much was written elsewhere before the summer came.\n\n${TEXT.replace('stressed this', 'underlined this')}`
  /** Later than the proposals were made, by the clock that says when that was. */
  let at = Date.now() + 60_000
  const publish = (id: string, memory: 'kept' | 'reset' = 'kept') => publishImport(teacher, own, id, { memory }, at += 1000)
  const stored = (id: string) => db.question.findUniqueOrThrow({ where: { id } })
  async function publishedOne(reserved: number): Promise<{ id: string; ids: string[] }> {
    own = await aClassroom(teacher.userId)
    const id = await bringIn(TEXT)
    const ids = (await decideDraft(own, id, { of: 'all-clean' })).drafts.map(({ draft }) => draft.question.id)
    for (const questionId of ids.slice(0, reserved)) await decideDraft(own, id, { of: 'one-reserved', questionId, isReserved: true })
    await publish(id)
    return { id, ids }
  }
  /** Words the first of these anew. */
  async function rewordOne(importId: string, ids: readonly string[]): Promise<{ questionId: string; revision: string }> {
    const question = (await findDrafts(db, importId)).find((draft) => ids.includes(draft.question.id))?.question
    if (!question) throw new Error('the import has these drafts')
    const edit = { ...editOf(question), rationale: `${question.rationale} It says so there.` }
    const result = await publishEdit(asAuthor(question.id, teacher.userId, own), { revision: question.revision, edit, publish: true }, at += 1000)
    if (result.status !== 'published') throw new Error(`it is ${result.status}`)
    return { questionId: question.id, revision: result.revision }
  }

  it('takes a new rationale for every question that was published clean: who speaks in the text is known there too', async () => {
    const { id, ids } = await publishedOne(0)
    const refused: string[] = []
    for (const { question } of (await findDrafts(db, id)).filter((draft) => ids.includes(draft.question.id))) {
      const edit = { ...editOf(question), rationale: `${question.rationale} It says so there.` }
      const result = await publishEdit(asAuthor(question.id, teacher.userId, own), { revision: question.revision, edit, publish: false }, at += 1000)
      if (result.status === 'linted') refused.push(...result.findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${question.id} ${code} ${message}`))
    }
    expect(refused).toEqual([])
  })

  it('leaves what is asked in the pool of quizzes or out of it, whatever its drafts say', async () => {
    const { id, ids: [reserved = '', practised = ''] } = await publishedOne(1)
    await createQuiz(teacher, own, { kind: 'quiz', title: 'Quiz', sectionId: null, questionIds: [reserved], opensAt: at, closesAt: at + 3_600_000, drawn: null, attemptsAllowed: 1, timeLimitMinutes: null, isShuffled: false, keysShown: 'after-close' }, at)
    await decideDraft(own, id, { of: 'one-reserved', questionId: reserved, isReserved: false })
    await decideDraft(own, id, { of: 'one-reserved', questionId: practised, isReserved: true })
    expect((await getReview(own, id)).drafts.filter(({ question }) => [reserved, practised].includes(question.id)).map(({ question, isReserved }) => [question.id, isReserved])).toEqual([[reserved, true], [practised, false]])
    await publish(id)
    expect(await stored(reserved)).toMatchObject({ isReserved: true, releasedAt: null })
    expect(await stored(practised)).toMatchObject({ isReserved: false })
    expect((await asked()).map((question) => question.id)).not.toContain(reserved)
  })

  it('leaves what a person worded anew or retired meanwhile as it is, also after the article was out of use', async () => {
    const { id, ids } = await publishedOne(0)
    const { questionId: edited, revision } = await rewordOne(id, ids)
    const retired = ids.find((each) => each !== edited) ?? ''
    await retireQuestion(asAuthor(retired, teacher.userId, own), at += 1000)
    expect(await publish(id)).toMatchObject({ status: 'published', questions: ids.length - 1, retired: 0 })
    const asWorded = async () => {
      expect(await stored(edited)).toMatchObject({ currentRevision: revision, status: 'published' })
      expect(await stored(retired)).toMatchObject({ status: 'retired' })
    }
    await asWorded()
    await retireArticle(teacher, own, id, at += 1000)
    for (const _ of [1, 2]) {
      await publish(id)
      await asWorded()
    }
  })

  it('pauses what a person worded anew while a new text was in review, until they have accepted it', async () => {
    const { id } = await publishedOne(0)
    const update = await bringIn(changed, { ...NONE, articleId: `imported-${id}` })
    const staleIds = (await findDrafts(db, update)).filter(({ freshness }) => freshness === 'stale').map(({ question }) => question.id)
    const { questionId: stale, revision } = await rewordOne(id, staleIds)
    await decideDraft(own, update, { of: 'one', questionId: stale, decision: 'accepted' })
    await publish(update)
    expect(await stored(stale)).toMatchObject({ currentRevision: revision, status: 'published', freshness: 'stale' })
  })

  it('keeps what it paused paused, and its key point, and does not reset memory twice', async () => {
    const { id } = await publishedOne(0)
    const update = await bringIn(changed, { ...NONE, articleId: `imported-${id}` })
    const [again, ...stale] = (await findDrafts(db, update)).filter(({ freshness }) => freshness === 'stale').map(({ question }) => question)
    await decideDraft(own, update, { of: 'one', questionId: again?.id ?? '', decision: 'accepted' })
    expect(await publish(update, 'reset')).toMatchObject({ status: 'published' })
    const keyPoints = await db.keyPoint.findMany({ where: { articleIds: { has: `imported-${id}` }, status: 'published' }, select: { id: true }, orderBy: { id: 'asc' } })
    expect(await publish(update, 'reset')).toMatchObject({ status: 'published', paused: 0, retired: 0 })
    expect(await db.keyPoint.findMany({ where: { articleIds: { has: `imported-${id}` }, status: 'published' }, select: { id: true }, orderBy: { id: 'asc' } })).toEqual(keyPoints)
    const other = stale.filter(({ keyPointId }) => keyPointId !== again?.keyPointId)
    expect(other.length).toBeGreaterThan(0)
    for (const question of other) expect(await stored(question.id)).toMatchObject({ status: 'published', freshness: 'stale' })
  })

  it('renames nothing when the rules keep it from being published', async () => {
    const { id } = await publishedOne(0)
    const update = await bringIn(changed, { ...NONE, articleId: `imported-${id}` })
    const [stale, bad] = (await findDrafts(db, update)).filter(({ freshness }) => freshness === 'stale')
    if (!stale || !bad) throw new Error('the new text makes some stale')
    await decideDraft(own, update, { of: 'one', questionId: stale.question.id, decision: 'accepted' })
    await db.draftQuestion.update({ where: { importId_id: { importId: update, id: bad.question.id } }, data: { decision: 'accepted', body: { ...bad.question, stem: 'Which of these is not true?' } } })
    const ids = async () => (await findDrafts(db, update)).map(({ question }) => question.id)
    const before = await ids()
    expect(await publish(update, 'reset')).toMatchObject({ status: 'blocked' })
    expect(await ids()).toEqual(before)
  })

  it('is refused once a newer version of its article was published, and can still be looked at', async () => {
    const { id } = await publishedOne(0)
    const update = await bringIn(changed, { ...NONE, articleId: `imported-${id}` })
    const stale = (await findDrafts(db, update)).find(({ freshness }) => freshness === 'stale')
    await decideDraft(own, update, { of: 'one', questionId: stale?.question.id ?? '', decision: 'accepted' })
    await publish(update)
    await expect(publish(id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(retireArticle(teacher, own, id, at)).rejects.toMatchObject({ code: 'not-found' })
    expect(await getReview(own, id)).toMatchObject({ isSuperseded: true })
    expect(await publish(update)).toMatchObject({ status: 'published' })
  })
})
