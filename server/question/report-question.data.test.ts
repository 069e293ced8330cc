import { v7 as uuidV7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { type Database } from '#data/client'
import type { AuthorizedLearnerId } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { loadContent } from '#server/article/load-content'
import { makeContent } from '../../test/content-factory'
import { asAuthor, asQueue } from '../../test/factories/as-author'
import { asLearner } from '../../test/factories/as-learner'
import { openAppDatabase } from '../../test/app-database'
import { closeQuestionReport } from './close-question-report'
import { listAuthorQueue } from './queue/list-author-queue'
import { questionReportSchema, reportQuestion } from './report-question'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const HOUR_MS = 3_600_000
const administrator = uuidV7()
const [question, another] = generateQuestions(makeContent()).published
if (!question || !another) throw new Error('the sample has two questions')
const report = { questionId: question.id, revision: question.revision, reason: 'evidence' as const, text: 'The passage says less.' }

let db: Database
let people = 0
let mina: AuthorizedLearnerId
let juno: AuthorizedLearnerId
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  return app.close
})

async function newLearner(name: string): Promise<AuthorizedLearnerId> {
  people += 1
  return asLearner(await createAccount(db, { name: `${name} ${people}`, passwordHash: 'x', role: 'learner' }, NOW))
}
beforeEach(async () => {
  await db.questionReport.deleteMany()
  mina = await newLearner('Mina')
  juno = await newLearner('Juno')
})

const openReports = async () => (await listAuthorQueue(asQueue(), NOW)).flatMap(({ reports }) => reports)

describe('a report of a question', () => {
  it('waits for an administrator with question, reason, words, sender and time, the oldest first', async () => {
    await reportQuestion(juno, { ...report, reason: 'wording', text: '' }, NOW + HOUR_MS)
    await reportQuestion(mina, report, NOW)
    const reports = await openReports()
    expect(reports).toHaveLength(2)
    expect(reports[0]).toEqual({ ...report, learnerId: mina, isOfCurrent: true, by: expect.stringMatching(/^Mina/), reportedAt: NOW, figures: null })
    expect(reports[1]).toMatchObject({ reason: 'wording', text: '', by: expect.stringMatching(/^Juno/) })
  })

  it('takes the place of the learner’s earlier one on the same revision, and of no other', async () => {
    await reportQuestion(mina, report, NOW)
    await reportQuestion(juno, report, NOW)
    await reportQuestion(mina, { ...report, questionId: another.id, revision: another.revision }, NOW)
    await reportQuestion(mina, { ...report, text: 'On reading again, all of it.' }, NOW + HOUR_MS)
    const reports = await openReports()
    expect(reports.map(({ learnerId, text }) => [learnerId === mina, text])).toEqual(
      expect.arrayContaining([[false, report.text], [true, report.text], [true, 'On reading again, all of it.']]),
    )
    expect(reports).toHaveLength(3)
  })

  it('is gone from the queue when it is done, noted in the audit log, and back when it is said again', async () => {
    await reportQuestion(mina, report, NOW)
    const { questionId, revision } = report
    await closeQuestionReport(asAuthor(question.id, administrator), { learnerId: mina, questionId, revision }, NOW)
    expect(await openReports()).toEqual([])
    expect(await db.auditEntry.findFirst({ where: { action: 'question-report-done' } })).toMatchObject({ actorId: administrator, subjectId: questionId })
    await expect(closeQuestionReport(asAuthor(question.id, administrator), { learnerId: mina, questionId, revision }, NOW)).rejects.toMatchObject({ code: 'not-found' })
    await reportQuestion(mina, report, NOW)
    expect(await openReports()).toHaveLength(1)
  })

  it('is refused for a revision that was never published', async () => {
    await expect(reportQuestion(mina, { ...report, revision: 'f'.repeat(16) }, NOW)).rejects.toMatchObject({ code: 'not-found' })
    expect(await openReports()).toEqual([])
  })

  it('is refused after thirty in an hour, from that learner alone', async () => {
    for (let i = 0; i < 30; i++) await reportQuestion(mina, report, NOW)
    await expect(reportQuestion(mina, report, NOW)).rejects.toMatchObject({ code: 'too-many-attempts' })
    await reportQuestion(juno, report, NOW)
  })

  it('goes with the account', async () => {
    await reportQuestion(mina, report, NOW)
    await db.account.delete({ where: { id: mina } })
    expect(await db.questionReport.count()).toBe(0)
  })

  it.each([
    ['another reason', { ...report, reason: 'dislike' }], ['a long letter', { ...report, text: 'x'.repeat(1001) }],
    ['no question', { ...report, questionId: 'A B' }], ['an unknown field', { ...report, learnerId: administrator }],
  ])('is malformed with %s', (_, body) => {
    expect(questionReportSchema.safeParse(body).success).toBe(false)
  })
})
