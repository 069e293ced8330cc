import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { demoAccounts, expect, newPerson, signInByApi, signUpByApi, test } from './journey'

/** The texts to bring in: every .txt of a folder, or one that is named. HOEDAM_IMPORT_TEXTS has the journey run on others. */
const GIVEN = process.env.HOEDAM_IMPORT_TEXTS ?? 'test/fixtures/articles/practical-meaning.txt'
const TEXTS = statSync(GIVEN).isDirectory() ? readdirSync(GIVEN).filter((name) => name.endsWith('.txt')).map((name) => path.join(GIVEN, name)) : [GIVEN]
const WANTED = 10
const SOURCES = 'test/fixtures/sources'

/** A class of its own, and the address that learners join it by. */
async function aClass(page: Page, name: string): Promise<{ address: string; link: string }> {
  await page.goto('/classroom/new')
  await page.getByLabel('Name of the classroom').fill(name)
  await page.getByRole('button', { name: 'Make the classroom' }).click()
  await page.waitForURL(/\/people$/)
  return { address: new URL(page.url()).pathname.replace(/\/people$/, ''), link: await page.getByLabel('Address to send').inputValue() }
}

async function aLearnerOf(browser: Browser, baseURL: string, link: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, locale: 'en' })).newPage()
  await signUpByApi(page, baseURL, newPerson())
  await page.goto(link)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForLoadState('networkidle')
  return page
}

for (const file of TEXTS) {
  test(`${path.basename(file)} is pasted, reviewed by keyboard and published; its class studies it, and no other`, async ({ page, browser, baseURL }) => {
    test.setTimeout(180_000)
    const base = baseURL ?? ''
    await signInByApi(page, base, demoAccounts().teacher)
    const other = await aClass(page, `Other ${Date.now()}`)
    const own = await aClass(page, `Import ${Date.now()}`)

    await page.goto(`${own.address}/articles`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No article of this class yet')
    await expectAccessible(page, 'the articles of a class')
    await page.getByRole('link', { name: 'Bring in an article' }).click()
    await page.getByLabel('Text of the article').fill('Too short.')
    await page.getByRole('button', { name: 'Propose questions' }).click()
    await expect(page.locator('#text-error')).toHaveText(/too short/)
    await page.getByLabel('Text of the article').fill('두 나라의 대표단은 항구에서 만나 회담을 계속하기로 하였다. '.repeat(30))
    await page.getByRole('button', { name: 'Propose questions' }).click()
    await expect(page.locator('#text-error')).toHaveText(/does not read like English/)
    await expectAccessible(page, 'bringing in an article, refused')
    await page.getByLabel('Text of the article').fill(readFileSync(file, 'utf8'))
    await page.getByRole('button', { name: 'Propose questions' }).click()
    await page.waitForURL(/\/review$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/wait for you|waits for you/, { timeout: 60_000 })
    await expectAccessible(page, 'the review of an article')

    const drafts = page.locator('[data-draft]')
    await drafts.first().focus()
    await expect(page.locator('mark').first()).toBeVisible()
    const accept = page.locator('button[aria-keyshortcuts=A][aria-pressed=true]')
    const all = await page.locator('[data-draft]').count()
    for (let accepted = 0, at = 0; accepted < WANTED && at < all; at += 1) {
      const held = await page.locator('[data-draft]:focus').getByText('held back').count()
      await page.keyboard.press(held > 0 ? 'j' : 'a')
      if (held === 0) {
        accepted += 1
        await expect(accept).toHaveCount(accepted)
      }
    }
    const accepted = await accept.count()
    expect(accepted).toBeGreaterThan(0)
    await page.getByRole('button', { name: `Publish ${accepted}` }).click()
    await expect(page.getByText(/published\. Your learners study/)).toBeVisible({ timeout: 30_000 })
    const articlePath = await page.getByRole('link', { name: 'Read it' }).getAttribute('href') ?? ''
    const importPath = new URL(page.url()).pathname

    const learner = await aLearnerOf(browser, base, own.link)
    expect((await learner.request.get(articlePath)).status()).toBe(200)
    const articleId = articlePath.split('/').at(-1) ?? ''
    await learner.goto('/study')
    await expect(learner.locator('#stem')).toBeVisible()
    await answerSomehow(learner)
    const evidence = learner.locator(`figure a[href^="${articlePath}"]`).first()
    await expect(evidence).toBeVisible()
    await expect(learner.locator('blockquote mark').first()).toBeVisible()
    await evidence.click()
    await learner.waitForURL(new RegExp(articleId))
    await expect(learner.getByText('This is the text itself, as it was brought in; it is not ours.')).toBeVisible()
    await expectAccessible(learner, 'an imported article')
    expect((await learner.request.get(importPath)).status()).toBe(404)

    const stranger = await aLearnerOf(browser, base, other.link)
    for (const address of [articlePath, importPath]) expect((await stranger.request.get(address)).status()).toBe(404)
    for (const address of ['/study', '/articles', '/api/practice/pack']) expect(await (await stranger.request.get(address)).text()).not.toContain(articleId)
    await learner.context().close()
    await stranger.context().close()
  })
}

test('a Word document and a PDF are brought in as the text in them; what is none is refused on its field; an address is not offered', async ({ page, baseURL }) => {
  test.setTimeout(180_000)
  await signInByApi(page, baseURL ?? '', demoAccounts().teacher)
  const { address } = await aClass(page, `Files ${Date.now()}`)
  await page.goto(`${address}/articles/new`)
  await expect(page.getByLabel('A web address')).toHaveCount(0) // the operator has not switched it on
  await page.getByLabel('A file').check()
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'empty-chair.pdf', mimeType: 'application/pdf', buffer: readFileSync(`${SOURCES}/empty-chair.docx`) })
  await page.getByRole('button', { name: 'Propose questions' }).click()
  await expect(page.locator('#file-error')).toContainText('is not a PDF, although its name says so')
  await expectAccessible(page, 'bringing in a file, refused')

  // A proxy in front of the app refuses what is larger than it passes on, in its own words.
  await page.route('**/imports/file?*', (route) => route.fulfill({ status: 413, contentType: 'text/html', body: '<h1>413 Request Entity Too Large</h1>' }))
  await page.getByRole('button', { name: 'Propose questions' }).click()
  await expect(page.locator('#file-error')).toHaveText('The file is larger than 5 MB.')
  await page.unroute('**/imports/file?*')

  for (const name of ['empty-chair.docx', 'empty-chair.pdf']) {
    await page.goto(`${address}/articles/new`)
    await page.getByLabel('A file').check()
    await page.getByLabel('File', { exact: true }).setInputFiles(`${SOURCES}/${name}`)
    await page.getByRole('button', { name: 'Propose questions' }).click()
    await page.waitForURL(/\/review$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/wait for you|waits for you/, { timeout: 60_000 })
    expect(await page.locator('[data-draft]').count()).toBeGreaterThan(5)
    await page.locator('[data-draft]').first().focus()
    await expect(page.locator('mark').first()).toBeVisible()
  }

  // Taken out of use, and published again where that was done.
  const drafts = page.locator('[data-draft]')
  const all = await drafts.count()
  const accepted = page.locator('button[aria-keyshortcuts=A][aria-pressed=true]')
  for (let at = 0; at < all && await accepted.count() < 2; at += 1) {
    const before = await accepted.count()
    const held = await page.locator('[data-draft]:focus').getByText('held back').count()
    await page.keyboard.press(held > 0 ? 'j' : 'a')
    if (held === 0) await expect(accepted).toHaveCount(before + 1)
  }
  await page.getByRole('button', { name: 'Publish 2' }).click()
  await expect(page.getByText(/published\. Your learners study/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Take it out of use' }).click()
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByText('This article is out of use.')).toBeVisible()
  await expectAccessible(page, 'the review of an article that is out of use')
  await page.goto(`${address}/articles`)
  await page.getByRole('link', { name: /Look through and publish again/ }).click()
  await page.getByRole('button', { name: 'Publish 2' }).click()
  await expect(page.getByText(/published\. Your learners study/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('This article is out of use.')).toHaveCount(0)
})

/** Any answer, surely: what is looked at is what follows it. */
async function answerSomehow(page: Page): Promise<void> {
  const typed = page.locator('#stem input, .typed-answer')
  await expect(typed.or(page.locator('label.option')).first()).toBeVisible()
  if (await typed.count() > 0) {
    await typed.first().fill('something')
    await page.keyboard.press('Enter')
  } else await page.keyboard.press('1')
  if (await page.locator('label.option input[type=checkbox]').count() > 0) await page.keyboard.press('2')
  await page.keyboard.press('l')
  await expect(page.locator('figure').first()).toBeVisible()
}
