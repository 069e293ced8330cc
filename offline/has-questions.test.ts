import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { makeContent } from '../test/content-factory'
import { devicePlan } from '../test/factories/device-plan'
import { studyPack } from '../test/factories/study-pack'
import { saveOwner } from './device-owner'
import { keepSyncAnswer } from './keep-sync-answer'
import { forgetLearner } from './forget-learner'
import { hasQuestions } from './has-questions'
import { openHoedam } from './hoedam-db'
import { openOnDevice } from './open-on-device'

const content = makeContent()
const { published } = generateQuestions(content)

let guestsPack: Response | undefined
beforeEach(() => {
  guestsPack = undefined
  vi.stubGlobal('caches', { match: async () => guestsPack })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await forgetLearner('mina')
})
/** What a page that is slow to come is left for, and what is found there. */
const found = async () => [await hasQuestions(), (await openOnDevice()).who]

it('leaves a slow page only for what the offline page has for its reader', async () => {
  expect(await found()).toEqual([false, 'nobody'])
  guestsPack = new Response()
  expect(await found()).toEqual([true, 'guest'])
  await saveOwner({ learnerId: 'mina', name: 'Mina', locale: 'ko' })
  expect(await found()).toEqual([false, 'nobody'])
  const pack = studyPack('all', published, content.articles)
  await keepSyncAnswer({ learnerId: 'mina', serverNow: 0, plan: devicePlan({ keyPointIds: pack.keyPointIds }), reviews: [], cursor: '0', hasMore: false }, 0, Date.now())
  expect(await found()).toEqual([false, 'nobody'])
  await (await openHoedam()).put('packs', { learnerId: 'mina', id: 'all', hash: '1', pack }, ['mina', 'all'])
  expect(await found()).toEqual([true, 'learner'])
})
