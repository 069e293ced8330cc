import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Page, chromium } from '@playwright/test'
import type { PracticeQuestion } from '../core/question/practice-question'
import type { Card } from '../core/schedule/memory'
import type { SyncAnswer } from '../core/schedule/sync-answer'
import { SYNC_TAG } from '../offline/background-sync'
import { deviceContents } from './device-contents'
import { answerByKeyboard, expect, newPerson, practiceQuestions, questionOnScreen, signInByApi, signUpByApi, test as base } from './journey'
import { KillableBrowser } from './killable-browser'
import { type LossyProxy, startLossyProxy } from './lossy-proxy'
import { OwnServer } from './own-server'
import { untilKept, untilShellKept } from './until-kept'

/** A server that can be stopped, a network in front of it, and a phone that can be killed. */
const test = base.extend<{ server: OwnServer; network: LossyProxy; phone: KillableBrowser }>({
  server: async ({}, use) => {
    const server = new OwnServer(Number(process.env.HOEDAM_JOURNEY_PORT) + 1)
    await server.start()
    await use(server)
    await server.stop()
  },
  network: async ({ server }, use) => {
    const network = await startLossyProxy(server.url)
    await use(network)
    await network.stop()
  },
  phone: async ({ launchOptions }, use) => {
    const profile = mkdtempSync(path.join(tmpdir(), 'hoedam-phone-'))
    const phone = new KillableBrowser(profile, launchOptions.executablePath ?? chromium.executablePath())
    await use(phone)
    await phone.kill()
    rmSync(profile, { recursive: true, force: true })
  },
})

test.use({ serviceWorkers: 'allow' })

/** 500 answers and 20 deaths of the browser in the long run, a fifth of both in the short one. */
const isLong = process.env.HOEDAM_LONG === '1'
const ANSWERS = isLong ? 500 : 100
const DEATHS = isLong ? 20 : 4

/** Answers what is asked, now right and now wrong, and goes on over pauses; every answer has its verdict before the next. */
async function study(page: Page, questions: Map<string, PracticeQuestion>, answers: number) {
  const pause = page.getByRole('heading', { name: 'A good place to pause' })
  for (let done = 0; done < answers; ) {
    await expect(page.locator('#stem').or(pause)).toBeVisible()
    if (await pause.isVisible()) {
      await page.keyboard.press('Enter')
      await expect(pause).toHaveCount(0)
      continue
    }
    // Missed nearly always, so that there is always something left.
    await answerByKeyboard(page, await questionOnScreen(page, questions), { right: done % 6 === 0 })
    done += 1
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^(Right|Not right)\.$/)).toHaveCount(0)
  }
}

async function storedAnswers(page: Page, url: string): Promise<string[]> {
  const ids: string[] = []
  for (let cursor = '', more = true; more; ) {
    const answer: SyncAnswer = await (await page.request.get(`${url}/api/sync${cursor && `?cursor=${encodeURIComponent(cursor)}`}`)).json()
    ids.push(...answer.reviews.filter(({ type }) => type === 'answer').map(({ id }) => id))
    cursor = answer.cursor
    more = answer.hasMore
  }
  return [...new Set(ids)].sort()
}

const keptAnswers = async (page: Page) => (await deviceContents<{ review: { id: string; type: string } }>(page, 'reviews')).flatMap(({ review }) => (review.type === 'answer' ? [review.id] : [])).sort()
const waiting = async (page: Page) => (await deviceContents(page, 'outbox')).length
const cardsOf = async (page: Page) => Object.fromEntries((await deviceContents<{ card: Card }>(page, 'cards')).map(({ card }) => [card.keyPointId, card]))

const isNewVersionWaiting = (page: Page) => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))

/** A new learner whose browser has kept all it needs. */
async function aLearnerOn(page: Page, url: string) {
  const person = await signUpByApi(page, url)
  const questions = await practiceQuestions(page, url)
  await page.goto(`${url}/progress`)
  await untilKept(page)
  return { person, questions }
}

test('thirty answers without a server, the browser killed, twenty more, and all fifty are there when the server is back', async ({ server, network, phone }) => {
  test.setTimeout(240_000)
  let page = await phone.open()
  const { url } = network
  const { person, questions } = await aLearnerOn(page, url)
  await server.stop()
  await page.goto(`${url}/study`)
  await study(page, questions, 30)
  await phone.kill()
  page = await phone.open()
  await page.goto(`${url}/study`)
  await study(page, questions, 20)
  expect(await keptAnswers(page)).toHaveLength(50)
  expect(await waiting(page)).toBe(50)
  await server.start()
  await signInByApi(page, url, person) // a browser that is killed may lose a cookie of its last half minute
  await page.goto(`${url}/study`)
  await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(0)
  expect(await storedAnswers(page, url)).toEqual(await keptAnswers(page))
  await expect(page.locator('#stem')).toBeVisible()
})

test(`${ANSWERS} answers without a server, the browser killed ${DEATHS} times on the way, and answers of the server lost: each is stored once`, async ({ server, network, phone }) => {
  test.setTimeout(isLong ? 20 * 60_000 : 300_000)
  let page = await phone.open()
  const { url } = network
  const { person, questions } = await aLearnerOn(page, url)
  await server.stop()
  const seen = new Set<string>()
  for (let death = 0; death < DEATHS; death += 1) {
    await page.goto(`${url}/study`)
    await study(page, questions, ANSWERS / DEATHS - 1)
    const before = await keptAnswers(page)
    await expect(page.locator('#stem')).toBeVisible()
    await answerByKeyboard(page, await questionOnScreen(page, questions))
    await page.waitForTimeout(100) // by then it is kept
    await phone.kill()
    page = await phone.open()
    await page.goto(`${url}/study`)
    await expect(page.locator('#stem')).toBeVisible()
    const after = await keptAnswers(page)
    expect(after).toHaveLength(before.length + 1)
    for (const id of before) seen.add(id)
  }
  const kept = await keptAnswers(page)
  expect(kept).toHaveLength(ANSWERS)
  expect(kept).toEqual(expect.arrayContaining([...seen]))
  network.fates.set('/api/reviews', { type: 'lost', answers: 3 })
  await server.start()
  await signInByApi(page, url, person)
  await expect.poll(async () => {
    await page.goto(`${url}/study`)
    await page.waitForTimeout(1_000)
    return waiting(page)
  }, { timeout: 120_000 }).toBe(0)
  expect(network.lost()).toBe(3)
  expect(await storedAnswers(page, url)).toEqual(kept)
})

test('while a proxy answers 502 for a stopped server, learner and guest go on, and what waits is sent when it is back', async ({ server, network, browser }) => {
  test.setTimeout(180_000)
  const { url } = network
  network.withoutServer = 'bad-gateway'
  const [page, guest] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
  const { questions } = await aLearnerOn(page, url)
  await guest.goto(`${url}/study`)
  await study(guest, questions, 1)
  await untilShellKept(guest)
  await server.stop()
  for (const one of [page, guest]) {
    expect((await one.goto(`${url}/study`))?.url()).toBe(`${url}/offline`)
    await study(one, questions, 2)
  }
  expect(await waiting(page)).toBe(2)
  await guest.goto(`${url}/progress`)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This page needs the network')
  await server.start()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect.poll(() => waiting(page), { timeout: 30_000 }).toBe(0)
  expect(await storedAnswers(page, url)).toHaveLength(2)
  await page.context().close()
  await guest.context().close()
})

test('two browsers of one learner without a server: both send, agree on every key point, and say what the other one changed', async ({ server, network, browser }) => {
  test.setTimeout(180_000)
  const { url } = network
  const [one, other] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
  const { person, questions } = await aLearnerOn(one, url)
  await signInByApi(other, url, person)
  await other.goto(`${url}/progress`)
  await untilKept(other)
  await server.stop()
  for (const [page, answers] of [[one, 6], [other, 9]] as const) {
    await page.goto(`${url}/study`)
    await study(page, questions, answers)
  }
  await server.start()
  for (const page of [one, other, one]) {
    await page.goto(`${url}/progress`)
    await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(0)
  }
  for (const page of [one, other]) await expect.poll(async () => (await keptAnswers(page)).length, { timeout: 20_000 }).toBe(15)
  expect(await storedAnswers(one, url)).toHaveLength(15)
  // Both fold what they know when they are asked for it next; without a server they ask the same.
  await server.stop()
  for (const page of [one, other]) {
    await page.goto(`${url}/study`)
    await expect(page.locator('#stem')).toBeVisible()
  }
  expect(Object.keys(await cardsOf(one)).length).toBeGreaterThan(3)
  expect(await cardsOf(one)).toEqual(await cardsOf(other))
  expect(await one.locator('#stem').innerText()).toBe(await other.locator('#stem').innerText())
  await answerByKeyboard(one, await questionOnScreen(one, questions))
  await expect(one.getByText('From your other devices')).toBeVisible()
  await expect(one.getByText('Answers given elsewhere and now on this device too: 9. Other devices: 1.')).toBeVisible()
  await one.context().close()
  await other.context().close()
})

test('on a shared device nobody sees or sends what somebody else has not sent yet, and it is sent when they are back', async ({ network, browser }) => {
  test.setTimeout(180_000)
  const { url } = network
  const page = await (await browser.newContext()).newPage()
  const { person: first, questions } = await aLearnerOn(page, url)
  network.fates.set('/api/reviews', { type: 'refused' })
  await page.goto(`${url}/study`)
  await study(page, questions, 3)
  expect(await waiting(page)).toBe(3)
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.waitForURL(`${url}/`)
  network.fates.delete('/api/reviews')
  for (const store of ['packs', 'plans', 'reviews', 'cards', 'owner']) expect(await deviceContents(page, store), store).toEqual([])
  // What waits is there, and nobody can read it.
  expect(await waiting(page)).toBe(0)
  const sealed = await deviceContents(page, 'sealed')
  expect(sealed.length).toBeGreaterThan(0)
  expect(JSON.stringify(sealed)).not.toContain('questionId')

  const second = await signUpByApi(page, url, newPerson())
  await page.goto(`${url}/progress`)
  await untilKept(page)
  await page.goto(`${url}/study`)
  await study(page, questions, 1)
  await expect.poll(async () => (await storedAnswers(page, url)).length).toBe(1)
  expect(await keptAnswers(page)).toHaveLength(1)
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.waitForURL(`${url}/`)

  await signInByApi(page, url, first)
  await page.goto(`${url}/study`)
  await expect.poll(async () => (await storedAnswers(page, url)).length, { timeout: 20_000 }).toBe(3)
  expect(await waiting(page)).toBe(0)
  expect(second.name).not.toBe(first.name)
  await page.context().close()
})

test('a new version comes in mid-session: it waits until the session is left, and the queue is kept and taken', async ({ server, network, browser }) => {
  test.setTimeout(240_000)
  const { url } = network
  const page = await (await browser.newContext()).newPage()
  const { questions } = await aLearnerOn(page, url)
  network.fates.set('/api/reviews', { type: 'refused' })
  await page.goto(`${url}/study`)
  await study(page, questions, 4)
  network.fates.set('/sw.js', { type: 'altered', more: '\n// a newer version\n' })
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => isNewVersionWaiting(page), { timeout: 30_000 }).toBe(true)
  await study(page, questions, 2)
  expect(await waiting(page)).toBe(6)
  expect(await isNewVersionWaiting(page), 'a session under way is not disturbed').toBe(true)
  await page.goto(`${url}/settings`)
  // It comes by itself where no session is open; a page that was just left may still count, and then the learner says so.
  const use = page.getByRole('button', { name: 'Use the new version' })
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('ServiceWorker.enable')
  await expect(async () => {
    if (await use.isVisible()) await use.click({ timeout: 1_000 })
    // The browser ends an old worker that has nothing to do, by itself, but not while a debugger such as this looks at it.
    else await devTools.send('ServiceWorker.stopAllWorkers')
    expect(await isNewVersionWaiting(page)).toBe(false)
  }).toPass({ timeout: 60_000 })
  expect(await waiting(page)).toBe(6)
  await server.stop()
  await page.goto(`${url}/study`)
  await study(page, questions, 2)
  network.fates.clear()
  await server.start()
  await page.goto(`${url}/study`)
  await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(0)
  expect(await storedAnswers(page, url)).toHaveLength(8)
  await page.context().close()
})

test('what waits is sent by the service worker alone, once the browser wakes it, with no page of the app open', async ({ server, network, browser }) => {
  test.setTimeout(180_000)
  const { url } = network
  const page = await (await browser.newContext()).newPage()
  const { questions } = await aLearnerOn(page, url)
  await server.stop()
  await page.goto(`${url}/study`)
  await study(page, questions, 3)
  expect(await waiting(page)).toBe(3)
  const devTools = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId, scopeURL } of registrations) if (scopeURL === `${url}/`) resolve(registrationId)
    })
  })
  await devTools.send('ServiceWorker.enable')
  const registrationId = await registered
  await server.start()
  await page.goto('about:blank')
  expect(await storedAnswers(page, url)).toEqual([])
  await devTools.send('ServiceWorker.dispatchSyncEvent', { origin: url, registrationId, tag: SYNC_TAG, lastChance: false })
  await expect.poll(async () => (await storedAnswers(page, url)).length, { timeout: 20_000 }).toBe(3)
  await page.goto(`${url}/settings`)
  await expect.poll(() => waiting(page)).toBe(0)
  await page.context().close()
})
