import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expectAccessible } from './expect-accessible'
import { answerByKeyboard, expect, practiceQuestions, questionOnScreen, signUpByApi, test } from './journey'
import { untilKept, untilShellKept } from './until-kept'

test.use({ serviceWorkers: 'allow' })

/** Bytes of what is kept to study without a network: the app's files as they are sent, and the most that packs may be. */
const WHOLE_LIMIT = 1_000_000
const PACKS_LIMIT = 400 * 1024

test('a guest who has answered once goes on without a network; other pages say that they need one', async ({ page, context }) => {
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await untilShellKept(page)
  await context.setOffline(true)

  await page.reload()
  await expect(page).toHaveURL(/\/offline$/)
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await expect(page.getByText('Hoedam cannot be reached: there is no network')).toBeVisible()
  await expectAccessible(page, '/offline, a verdict', { zoomed: false })

  await page.goto('/progress').catch(() => {})
  await expect(page).toHaveURL(/\/progress$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs the network')
  await expectAccessible(page, '/progress without a network', { zoomed: false })
  await page.getByRole('link', { name: 'Study from this device' }).click()
  await questionOnScreen(page, questions)

  await context.setOffline(false)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.getByRole('link', { name: 'Go on with the network' }).click()
  await expect(page).toHaveURL(/\/study$/)
})

test('a learner goes on without a network with what is due, is not asked to sign in, and what waited is sent', async ({ page, context, baseURL }) => {
  const { name } = await signUpByApi(page, baseURL ?? '')
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await untilKept(page)
  await context.setOffline(true)

  await page.goto('/study').catch(() => {})
  await expect(page).toHaveURL(/\/offline$/)
  await expect(page.getByText(`Kept on this device for ${name}.`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeHidden()
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await expect(page.getByText('Saved on this device')).toBeVisible()
  await expect(page.getByText('One answer waits to be sent.')).toBeVisible()
  await expectAccessible(page, '/offline, a learner', { zoomed: false })
  await page.reload()
  await expect(page.getByText('One answer waits to be sent.')).toBeVisible()

  await context.setOffline(false)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByText('Hoedam can be reached again, and everything is sent.')).toBeVisible()
  await page.goto('/settings')
  await expect(page.getByText('No answer waits to be sent.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove the kept questions' }).click()
  await expect(page.getByText('Nothing is kept on this device, as you wished.')).toBeVisible()
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
})

test(`the app's files and a learner's packs together are at most ${WHOLE_LIMIT / 1_000_000} MB`, async ({ request }) => {
  const files = [...fs.readFileSync('public/sw.js', 'utf8').matchAll(/\/_next\/static\/[\w./~-]+/g)].map(([name]) => name)
  const bytesOf = (name: string) => {
    const file = fs.readFileSync(path.join('.next', name.slice('/_next/'.length)))
    return name.endsWith('.woff2') ? file.length : gzipSync(file).length
  }
  const shell = gzipSync(await (await request.get('/offline')).body()).length
  const total = files.reduce((sum, name) => sum + bytesOf(name), 0) + 2 * shell + gzipSync(fs.readFileSync('public/sw.js')).length
  console.log(`To study without a network: ${(total / 1000).toFixed(0)} kB of files, at most ${(PACKS_LIMIT / 1000).toFixed(0)} kB of packs`)
  expect(files.length).toBeGreaterThan(10)
  expect(total + PACKS_LIMIT).toBeLessThanOrEqual(WHOLE_LIMIT)
})

test('every file that the offline page names is among those that are kept', async ({ request }) => {
  const kept = fs.readFileSync('public/sw.js', 'utf8')
  const named = [...(await (await request.get('/offline')).text()).matchAll(/\/_next\/static\/chunks\/[\w.~-]+\.(?:js|css)/g)].map(([name]) => name)
  // The one with nomodule is for browsers that have no service workers.
  const { polyfillFiles } = JSON.parse(fs.readFileSync('.next/build-manifest.json', 'utf8')) as { polyfillFiles: string[] }
  expect(named.filter((name) => !kept.includes(name) && !polyfillFiles.includes(name.slice('/_next/'.length)))).toEqual([])
})

test('without anything kept the offline page says so, with a network and without one, and leads to study where there is one', async ({ page, context }) => {
  const line = page.getByRole('status').filter({ hasText: /network/ })
  await page.goto('/offline')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is kept on this device yet')
  await expect(line).toHaveText('There is a network now.')
  await expect(page.getByText('There is no network')).toBeHidden()
  await expectAccessible(page, '/offline, nothing kept', { zoomed: false })

  await context.setOffline(true)
  await expect(line).toHaveText('There is no network at the moment.')
  await expect(page.getByRole('link', { name: 'Study now' })).toBeHidden()
  await expectAccessible(page, '/offline, nothing kept and no network', { zoomed: false })

  await context.setOffline(false)
  await page.getByRole('link', { name: 'Study now' }).click()
  await expect(page).toHaveURL(/\/study$/)
  await expect(page.locator('#stem')).toBeVisible()
})
