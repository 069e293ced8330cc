import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type PracticePack, packQuestions } from '#core/question/practice-pack'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { projectPracticeQuestion } from '#core/question/project-practice-question'
import { makeContent } from '#test/content-factory'
import { createGuestSession } from './guest-session'
import { discardGuestAnswers, findGuestReviews } from './guest-store'
import { mergeGuestAnswers } from './merge-guest-answers'

const content = makeContent()
const questions = generateQuestions(content).published.map((question) => projectPracticeQuestion(question, content.articles))
const keyPointIds = [...new Set(questions.map(({ keyPointId }) => keyPointId))]
const pack: PracticePack = packQuestions(keyPointIds, questions, new Set(), new Map())
const sure = { certainty: 'sure' as const, hinted: false, durationMs: 4000 }
const wrong = { ...sure, response: { type: 'option' as const, optionId: 'nothing-like-it' } }

beforeEach(() => void vi.stubGlobal('fetch', async () => Response.json(pack)))
afterEach(async () => {
  vi.unstubAllGlobals()
  await discardGuestAnswers()
})

describe('a guest’s session', () => {
  it('takes the last answer back by an event in this browser, and asks its question again', async () => {
    const session = await createGuestSession()
    const first = await session.start()
    if (!first) throw new Error('the pack has no question')
    const right = first.question.options.find(({ isKey }) => isKey)?.id ?? ''
    const answer = { ...sure, response: { type: 'option' as const, optionId: right } }
    const fresh = session.left().new
    expect(await session.answer(first, answer).outcome).toMatchObject({ saved: 'saved', rating: 'good', stabilityDays: expect.any(Number) })
    expect(session.left(), 'its first step comes back today').toEqual({ due: 1, new: fresh - 1 })
    expect(await session.undo()).toMatchObject({ keyPointId: first.keyPointId, question: { id: first.question.id }, reason: 'learning' })
    expect(session.left()).toEqual({ due: 1, new: fresh - 1 })
    expect(await session.undo()).toBeNull()
    expect((await findGuestReviews()).map(({ type }) => type)).toEqual(['answer', 'undo'])
    expect(await session.answer(first, answer).outcome).toMatchObject({ rating: 'hard' })
  })

  it('goes on after the page was loaded again, what was taken back included', async () => {
    const session = await createGuestSession()
    const first = await session.start()
    if (!first) throw new Error('the pack has no question')
    await session.answer(first, wrong).outcome
    await session.undo()
    const later = await createGuestSession()
    expect(later.left()).toEqual(session.left())
    expect(await later.start()).not.toMatchObject({ keyPointId: first.keyPointId })
  })

  it('hands what was taken back over to an account too', async () => {
    const session = await createGuestSession()
    const first = await session.start()
    if (!first) throw new Error('the pack has no question')
    await session.answer(first, wrong).outcome
    await session.undo()
    let sent: { type: string; targetReviewId?: string; id: string }[] = []
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      sent = JSON.parse(body).reviews
      return Response.json({ results: sent.map(({ id }) => ({ id, status: 'stored' })) })
    })
    await mergeGuestAnswers('mina')
    expect(sent).toMatchObject([{ type: 'answer' }, { type: 'undo', targetReviewId: sent[0]?.id }])
    expect(await findGuestReviews()).toEqual([])
  })
})
