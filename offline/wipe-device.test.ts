import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { makeContent } from '../test/content-factory'
import { devicePlan } from '../test/factories/device-plan'
import { gradedHere, outgoingAnswer } from '../test/factories/outgoing-answer'
import { findOwner, saveOwner } from './device-owner'
import { keepOwnReview } from './device-reviews'
import { keepSyncAnswer } from './keep-sync-answer'
import { forgetLearner } from './forget-learner'
import { findWaiting, openHoedam } from './hoedam-db'
import { leaveDevice } from './leave-device'
import { unsealAnswers } from './sealed-answers'
import { wipeDevice } from './wipe-device'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const { published: [question] } = generateQuestions(makeContent())
if (!question) throw new Error('no question')

/** A server that gives its key to who is signed in, and takes answers or cannot be reached for that. */
let signedIn: string | null
let takesAnswers: boolean
const KEYS: Record<string, string> = { mina: btoa('k'.repeat(32)), juno: btoa('j'.repeat(32)) }
beforeEach(() => {
  ;[signedIn, takesAnswers] = ['mina', false]
  vi.stubGlobal('fetch', async (path: string, { body = '{}' }: { body?: string } = {}) => {
    if (signedIn === null) return Response.json({ code: 'not-signed-in', message: '' }, { status: 401 })
    if (path === '/api/sync/key') return Response.json({ learnerId: signedIn, key: KEYS[signedIn] })
    if (!takesAnswers) throw new TypeError('no network')
    const { reviews } = JSON.parse(body)
    return Response.json({ results: reviews.map(({ id }: { id: string }) => ({ id, status: 'stored', score: null, rating: null, nextDueAt: null })) })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  for (const name of ['mina', 'juno']) await forgetLearner(name)
})
const answered = async (learnerId = 'mina') => {
  const outgoing = outgoingAnswer(question, NOW, { response: { type: 'typed', text: 'a most telling answer' } })
  await keepOwnReview(learnerId, gradedHere(outgoing, question))
  return outgoing
}
const signOut = async () => { signedIn = null }
/** All that somebody finds who looks into the browser's database. */
const everything = async () => {
  const db = await openHoedam()
  const texts = await Promise.all([...db.objectStoreNames].map(async (name) => JSON.stringify(await db.getAll(name))))
  return texts.join('\n')
}

describe('signing out of a device', () => {
  it('sends what waits while the server still knows who it is, and then leaves nothing', async () => {
    takesAnswers = true
    await saveOwner({ learnerId: 'mina', name: 'Mina', locale: 'ko' })
    await keepSyncAnswer({ learnerId: 'mina', serverNow: NOW, plan: devicePlan(), reviews: [], cursor: 'c', hasMore: false }, 0, NOW)
    await answered()
    await leaveDevice('mina', signOut)
    expect(await everything()).not.toContain('mina')
    expect(await findOwner()).toBeNull()
  })

  it('seals what could not be sent, and its owner gets it back and nobody else', async () => {
    const outgoing = await answered()
    await leaveDevice('mina', signOut)
    expect(await everything()).not.toContain('telling')
    expect(await findWaiting('mina')).toEqual([])
    signedIn = 'juno'
    await unsealAnswers('juno')
    await unsealAnswers('mina')
    expect(await findWaiting('mina')).toEqual([])
    signedIn = 'mina'
    await unsealAnswers('mina')
    expect(await findWaiting('mina')).toEqual([{ learnerId: 'mina', review: outgoing }])
    expect(await (await openHoedam()).count('sealed')).toBe(0)
  })

  it('keeps what is sealed with a key that is not the owner’s any more', async () => {
    await answered()
    await leaveDevice('mina', signOut)
    signedIn = 'mina'
    const right = KEYS.mina
    KEYS.mina = btoa('x'.repeat(32))
    await unsealAnswers('mina')
    expect(await (await openHoedam()).count('sealed')).toBe(1)
    KEYS.mina = right ?? ''
    await unsealAnswers('mina')
    expect(await findWaiting('mina')).toHaveLength(1)
  })

  it('leaves everything as it was when signing out fails', async () => {
    await saveOwner({ learnerId: 'mina', name: 'Mina', locale: 'ko' })
    await answered()
    await expect(leaveDevice('mina', async () => { throw new TypeError('no network') })).rejects.toThrow(TypeError)
    expect(await findWaiting('mina')).toHaveLength(1)
    expect(await findOwner()).toMatchObject({ learnerId: 'mina' })
  })

  it('seals with the key kept on the device when somebody else signs in where its owner never signed out', async () => {
    await saveOwner({ learnerId: 'mina', name: 'Mina', locale: 'ko' })
    const outgoing = await answered()
    await unsealAnswers('mina')
    const { sealKeyOf } = await import('./sealed-answers')
    await sealKeyOf('mina')
    signedIn = 'juno'
    await saveOwner({ learnerId: 'juno', name: 'Juno', locale: 'en' })
    expect(await everything()).not.toContain('telling')
    signedIn = 'mina'
    await unsealAnswers('mina')
    expect(await findWaiting('mina')).toMatchObject([{ review: { id: outgoing.id } }])
  })

  it('leaves what waits unsealed, but with its owner, where the browser cannot encrypt', async () => {
    await answered()
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    await wipeDevice('mina')
    expect(await findWaiting('mina')).toHaveLength(1)
    expect(await findWaiting('juno')).toEqual([])
  })
})
