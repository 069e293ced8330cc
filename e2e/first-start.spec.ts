// What a first start makes and an operator's settings change: on an app of its own, for nothing of it is there afterwards.
import type { Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { FreshApp } from './fresh-app'
import { expect, newPerson, type Person, signIn, test } from './journey'

let app: FreshApp
test.beforeAll(async () => {
  test.setTimeout(240_000)
  app = await FreshApp.start({ HOEDAM_IMPORT_BY_URL: '1' })
})
test.afterAll(() => app.stop())

const PAGES = ['', '/people', '/assignments', '/forecast', '/questions', '/confusions', '/gradebook', '/articles', '/queue', '/roster']
const REFUSED: readonly (readonly [address: string, sentence: RegExp])[] = [
  ['harbour town', /This is not a web address/],
  ['ftp://example.org/article', /Only addresses that begin with http/],
  ['https://reader:secret@example.org/article', /holds a user name or password/],
  ['https://example.org:8443/article', /a port that web pages do not use/],
  ['http://127.0.0.1/article', /leads into a private network/],
  ['http://[::ffff:10.0.0.8]/article', /leads into a private network/],
  ['http://localhost/article', /leads into a private network/],
]

test('an article’s address that is not opened is refused in words, on its field', async ({ browser }) => {
  const page = await aPage(browser.newContext({ baseURL: app.url, locale: 'en' }))
  await signIn(page, app.accounts.teacher)
  const address = await aClass(page, 'A real class')
  await page.goto(`${address}/articles/new`)
  await page.getByLabel('A web address').check()
  for (const [typed, sentence] of REFUSED) {
    await page.getByLabel('Address of the article').fill(typed)
    await page.getByRole('button', { name: 'Propose questions' }).click()
    await expect(page.locator('#url-error')).toHaveText(sentence)
    await expect(page.getByRole('button', { name: 'Propose questions' })).toBeEnabled()
  }
  await expectAccessible(page, 'bringing in an article by its address, refused')
  await page.context().close()
})

test('the class of a first start is called simulated on each of its pages and goes at a yes: all that was made up, and nothing else', async ({ browser }) => {
  test.setTimeout(180_000)
  const open = () => aPage(browser.newContext({ baseURL: app.url, locale: 'en' }))
  const [teacher, administrator] = [await open(), await open()]
  await signIn(teacher, app.accounts.teacher)
  await administrator.goto(app.administratorPath)
  const person = newPerson()
  await administrator.getByLabel('Name').fill(person.name)
  await administrator.getByLabel('Password').fill(person.password)
  await administrator.getByRole('button', { name: 'Make the account' }).click()
  await administrator.waitForURL('**/administration')

  await teacher.goto('/classroom')
  const demo = await teacher.getByRole('link', { name: /Demo classroom/ }).getAttribute('href') ?? ''
  await aClass(teacher, 'A class of her own')
  const real = newPerson()
  await joinClass(teacher, demo, real)
  for (const part of PAGES) {
    await teacher.goto(demo + part)
    await expect(teacher.getByRole('complementary', { name: 'Demonstration' }), part).toContainText('all that they have answered is simulated')
  }

  await teacher.goto(demo)
  const remove = teacher.getByRole('button', { name: 'Remove the demonstration' })
  await remove.click()
  await teacher.getByRole('button', { name: 'No', exact: true }).click()
  expect((await teacher.request.get(demo)).status()).toBe(200)
  await remove.click()
  await expectAccessible(teacher, 'the demonstration, about to be removed')
  const removed = teacher.waitForResponse((response) => response.url().endsWith('/remove-demonstration'))
  await teacher.getByRole('button', { name: 'Yes, remove' }).click()
  expect((await removed).status()).toBe(200)
  await teacher.waitForURL(/\/classroom$/)
  await expect(teacher.getByText('Remove the demonstration')).toHaveCount(0)

  expect((await teacher.request.get(demo)).status()).toBe(404)
  await teacher.goto('/classroom')
  await expect(teacher.getByText('A class of her own').first()).toBeVisible()
  await expect(teacher.getByText('Demo classroom')).toHaveCount(0)
  await administrator.goto('/administration/people')
  // Her account may have classes of its own.
  await expect(administrator.getByRole('rowheader', { name: '(demo)' })).toHaveText([/^Ms Han \(demo\)/])
  for (const page of [teacher, administrator]) await page.context().close()
})

async function aPage(context: ReturnType<import('@playwright/test').Browser['newContext']>): Promise<Page> {
  return (await context).newPage()
}

/** A class of the teacher's own; its address. */
async function aClass(page: Page, name: string): Promise<string> {
  const made = await page.request.post('/api/classrooms', { data: { name }, headers: { origin: app.url } })
  expect(made.status()).toBe(201)
  return `/classroom/${(await made.json()).id}`
}

/** Somebody real joins a class. */
async function joinClass(teacher: Page, address: string, person: Person): Promise<void> {
  const headers = { origin: app.url }
  const { joinCode } = await (await teacher.request.post(`/api${address.replace('/classroom/', '/classrooms/')}/join-code`, { data: { days: 30 }, headers })).json()
  const learner = await aPage(teacher.context().browser()?.newContext({ baseURL: app.url }) ?? Promise.reject(new Error('no browser')))
  expect((await learner.request.post('/api/account/sign-up', { data: { ...person, classCode: joinCode.code, timeZone: 'UTC' }, headers })).status()).toBe(201)
  await learner.context().close()
}
