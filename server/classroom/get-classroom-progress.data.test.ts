import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { insertClassroom } from '#data/classroom'
import { type Database } from '#data/client'
import type { AuthorizedClassroomId } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { loadContent } from '#server/article/load-content'
import { submitReviews } from '#server/review/submit-reviews'
import { makeContent } from '../../test/content-factory'
import { asLearner } from '../../test/factories/as-learner'
import { openAppDatabase } from '../../test/app-database'
import { getClassroomProgress } from './get-classroom-progress'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const { published } = generateQuestions(makeContent())
let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  return app.close
})

describe('what a teacher sees', () => {
  it('counts what learners answered in their accounts, and leaves out what they had answered as guests', async () => {
    const make = (name: string, role: 'learner' | 'teacher') => createAccount(db, { name, passwordHash: 'x', role }, NOW)
    const [teacherId, mina, juno] = [await make('Teacher', 'teacher'), await make('Mina', 'learner'), await make('Juno', 'learner')]
    const id = uuidV7()
    await insertClassroom(db, { id, name: 'Class', teacherId, isDemo: false, createdAt: new Date(NOW), learnerIds: [mina, juno] })

    const keyPointIds = [...new Set(published.map((question) => question.keyPointId))].slice(0, 3)
    const answer = (keyPointId: string | undefined) => {
      const question = published.find((one) => one.keyPointId === keyPointId && one.kind === 'cloze')
      if (!question) throw new Error('every key point of the sample has a cloze')
      return {
        id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, certainty: 'sure', hinted: false,
        response: { type: 'typed', text: question.answer }, durationMs: 3000, reviewedAt: new Date(NOW).toISOString(),
      }
    }
    const send = (answeredAsGuest: boolean, reviews: unknown[]) =>
      submitReviews(asLearner(mina), { clientNow: NOW, deviceId: 'd', answeredAsGuest, reviews }, NOW)
    await send(true, [answer(keyPointIds[0]), answer(keyPointIds[1])])
    await send(false, [answer(keyPointIds[2])])

    const progress = await getClassroomProgress(id as AuthorizedClassroomId, NOW)
    const seen = Object.fromEntries(progress.keyPoints.filter(({ seenBy }) => seenBy > 0).map(({ keyPointId, seenBy }) => [keyPointId, seenBy]))
    expect(seen).toEqual({ [keyPointIds[2] ?? '']: 1 })
    expect(progress.learners.map(({ name, lastAnsweredAt }) => [name, lastAnsweredAt])).toEqual([['Juno', null], ['Mina', NOW]])
  })
})
