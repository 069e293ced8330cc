import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { makeContent } from '../test/content-factory'
import { gradedHere, outgoingAnswer } from '../test/factories/outgoing-answer'
import { ModelServer } from '../test/model-server'
import { saveOwner } from './device-owner'
import { keepOwnReview } from './device-reviews'
import { forgetLearner } from './forget-learner'
import { openHoedam } from './hoedam-db'
import { keepDevice } from './keep-device'
import { flushOutbox } from './outbox'
import { sealKeyOf } from './sealed-answers'
import { stopKeeping } from './stop-keeping'
import { syncOnVisits } from './sync-on-visits'

const { published } = generateQuestions(makeContent())
const [question] = published
if (!question) throw new Error('no question')

/** A page of a learner, whose server may be away; `happen`: what the browser tells the page. */
let server: ModelServer
let takesAnswers: boolean
let asked: string[]
let happen: (event: string) => void
beforeEach(async () => {
  server = new ModelServer('mina', published)
  ;[takesAnswers, asked] = [true, []]
  const [kept, heard] = [new Map<string, string>(), new EventTarget()]
  happen = (event) => void heard.dispatchEvent(new Event(event))
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) }
  const pageOf = { visibilityState: 'visible', addEventListener: () => {} }
  const listen = (event: string, hear: () => void) => heard.addEventListener(event, hear)
  for (const [name, value] of Object.entries({ localStorage: storage, navigator: {}, document: pageOf, addEventListener: listen, dispatchEvent: () => true })) vi.stubGlobal(name, value)
  vi.stubGlobal('fetch', async (path: string, { body = '{}' }: { body?: string } = {}) => {
    asked.push(path)
    const { clientNow, deviceId, reviews } = JSON.parse(body)
    if (path === '/api/reviews' && !takesAnswers) return Response.json({ code: 'invalid-input', message: '' }, { status: 400 })
    if (path === '/api/reviews') return Response.json({ results: server.submit({ clientNow: Date.parse(clientNow), deviceId, reviews }, Date.now()) })
    if (path === '/api/sync/key') return Response.json({ learnerId: 'mina', key: btoa('k'.repeat(32)) })
    return Response.json(server.sync(null, Date.now()))
  })
  await saveOwner({ learnerId: 'mina', name: 'Mina', locale: 'ko' })
  await sealKeyOf('mina')
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await forgetLearner('mina')
})

it('fetches nothing again for a page that is come back to after its device was to keep nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    syncOnVisits('mina')
    await vi.waitFor(async () => expect(await (await openHoedam()).count('plans')).toBe(1))
    await stopKeeping('mina')
    asked = []
    vi.setSystemTime(Date.now() + 120_000)
    happen('focus')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(asked).toEqual([])
    expect(await (await openHoedam()).count('plans')).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

it('sends what could not be sent when the device was to keep nothing, once its learner studies there again', async () => {
  const outgoing = outgoingAnswer(question, Date.now())
  await keepOwnReview('mina', gradedHere(outgoing, question))
  takesAnswers = false
  await stopKeeping('mina')
  expect(await (await openHoedam()).count('sealed')).toBe(1)
  takesAnswers = true
  syncOnVisits('mina')
  happen('online')
  await vi.waitFor(() => expect([...server.stored.keys()]).toEqual([outgoing.id]))
  expect(await (await openHoedam()).count('plans')).toBe(0)
})

it('leaves nothing of a learner who studies on a device that is to keep nothing, once the server has the answer', async () => {
  await stopKeeping('mina')
  await keepDevice({ learnerId: 'mina', name: 'Mina', locale: 'ko' })
  const outgoing = outgoingAnswer(question, Date.now())
  await keepOwnReview('mina', gradedHere(outgoing, question))
  const db = await openHoedam()
  expect(await db.count('outbox')).toBe(1)
  await flushOutbox('mina')
  for (const name of db.objectStoreNames) expect(await db.count(name), name).toBe(0)
  expect(server.stored.size).toBe(1)
})
