import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expectAccessible } from './expect-accessible'
import { answerByKeyboard, expect, practiceQuestions, questionOnScreen, signUpByApi, test } from './journey'

/** Gives the account an address for reminders and returns the secret in the link that a mail would have. */
async function givenMail(name: string, state: 'waiting' | 'on'): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'test/beside-app.ts', 'mail', name, state])
  return stdout.trim()
}

test('a learner sets the hour, subscribes a calendar and replaces its address: the old one is gone', async ({ page, baseURL, playwright }) => {
  await signUpByApi(page, baseURL ?? '')
  await page.goto('/study')
  await answerByKeyboard(page, await questionOnScreen(page, await practiceQuestions(page)))
  await expect(page.getByText(/comes back/)).toBeVisible()
  // One question is a full session, so that one answer is enough for a reminder on the day it is due.
  await page.request.put('/api/settings', { data: { sessionSize: 1, timeZone: 'Asia/Seoul' }, headers: { origin: baseURL ?? '' } })

  await page.goto('/settings')
  const section = page.getByRole('region', { name: 'Reminders' })
  await expect(section.getByText('This site sends no mail')).toBeVisible()
  await expect(section.getByText('No reminders are set up.')).toBeVisible()
  await section.getByLabel('Hour').selectOption('7')
  await section.getByRole('button', { name: 'Set the hour' }).press('Enter')
  await expect(section.getByRole('status').filter({ hasText: 'The hour is set.' })).toBeVisible()
  await expect(section.getByText('Set now: 07:00 in Asia/Seoul.')).toBeVisible()
  await expect(section.getByText(/the next one is for .*07:00: 1 key point due/)).toBeVisible()

  await section.getByRole('button', { name: 'Make a calendar address' }).press('Enter')
  const field = section.getByLabel('Calendar address')
  await expect(field).toBeFocused()
  const first = await field.inputValue()
  await expect(section.getByText('Reminders are set up for your calendar.')).toBeVisible()
  const calendarApp = await playwright.request.newContext() // signed in nowhere
  const feed = await calendarApp.get(first)
  expect(feed.status()).toBe(200)
  expect(feed.headers()).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache' })
  const text = await feed.text()
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text).toMatch(/\r\nDTSTART:\d{8}T220000Z\r\n/) // 7 in Seoul
  expect(text).toContain('SUMMARY:Study: 1 key point due')
  expect(text).not.toContain('127.0.0.1') // no address is made from what the request says

  await page.reload()
  await expect(section.getByText(/Your calendar address was made on/)).toBeVisible()
  await expect(page.locator(`text=${first}`)).toHaveCount(0)
  await section.getByRole('button', { name: 'Replace the address' }).click()
  await expect(field).toBeVisible()
  const second = await field.inputValue()
  expect(second).not.toBe(first)
  expect((await calendarApp.get(first)).status()).toBe(404)
  expect((await calendarApp.get(second)).status()).toBe(200)
  await section.getByRole('button', { name: 'Remove the address' }).click()
  await expect(section.getByText('The address is removed.')).toBeFocused()
  expect((await calendarApp.get(second)).status()).toBe(404)
  await expect(section.getByText('No reminders are set up.')).toBeVisible()
  await calendarApp.dispose()
})

test('an address is confirmed by a tap, and mail is ended by opening a link; what only fetches links does neither', async ({ page, browser, baseURL, playwright }) => {
  const { name } = await signUpByApi(page, baseURL ?? '')
  const mailOf = async () => (await (await page.request.get('/api/reminders')).json()).mail.type
  const stranger = await (await browser.newContext({ baseURL })).newPage() // the mail may be read elsewhere

  const confirming = await givenMail(name, 'waiting')
  await stranger.goto(`/reminders/confirm/${confirming}`)
  await expectAccessible(stranger, '/reminders/confirm/TOKEN')
  expect(await mailOf()).toBe('waiting')
  await stranger.getByRole('button', { name: 'Confirm the address' }).press('Enter')
  await expect(stranger.getByRole('heading', { name: 'The address is confirmed' })).toBeVisible()
  expect(await mailOf()).toBe('on')
  await stranger.goto(`/reminders/confirm/${confirming}`)
  await expect(stranger.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()

  const ending = await givenMail(name, 'on')
  const scanner = await playwright.request.newContext({ baseURL })
  expect((await scanner.get(`/reminders/unsubscribe/${ending}`)).status()).toBe(200)
  expect((await scanner.get(`/api/reminders/${ending}/unsubscribe`)).url()).toContain(`/reminders/unsubscribe/${ending}`)
  expect(await mailOf()).toBe('on')
  await stranger.goto(`/reminders/unsubscribe/${ending}`)
  await expect(stranger.getByRole('heading', { name: 'Reminders by mail are ended' })).toBeVisible()
  expect(await mailOf()).toBe('none')

  const byProgram = await givenMail(name, 'on')
  const oneClick = await scanner.post(`/api/reminders/${byProgram}/unsubscribe`, { form: { 'List-Unsubscribe': 'One-Click' } })
  expect(oneClick.status()).toBe(200)
  expect(await mailOf()).toBe('none')
  await Promise.all([scanner.dispose(), stranger.context().close()])
})

for (const { locale, title, button, done } of [
  { locale: 'en', title: 'End reminders by mail', button: 'End them', done: 'Reminders by mail are ended' },
  { locale: 'ko', title: '메일 알림 그만 받기', button: '그만 받기', done: '메일 알림을 끝냈어요' },
]) {
  test(`in a browser without scripts (${locale}) opening the link ends nothing, and the button on its page ends the mail`, async ({ page, browser, baseURL }) => {
    const { name } = await signUpByApi(page, baseURL ?? '')
    const mail = async () => (await (await page.request.get('/api/reminders')).json()).mail
    const ending = await givenMail(name, 'on')
    const context = await browser.newContext({ baseURL, locale, javaScriptEnabled: false })
    const plain = await context.newPage()

    for (const path of [`/api/reminders/${ending}/unsubscribe`, `/reminders/unsubscribe/${ending}`]) { // the header's address, the one in the text
      await plain.goto(path, { waitUntil: 'networkidle' })
      await expect(plain.getByRole('heading', { level: 1 })).toHaveText(title)
      expect(await mail()).toMatchObject({ type: 'on' })
    }
    await plain.getByRole('button', { name: button, exact: true }).click()
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText(done)
    expect(await mail()).toEqual({ type: 'none' })
    await plain.reload() // the page may be looked at again
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText(done)
    await context.close()
  })
}
