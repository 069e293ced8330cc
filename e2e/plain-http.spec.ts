import { answerByKeyboard, expect, newPerson, practiceQuestions, questionOnScreen, test as base } from './journey'

/** The app in a classroom: under a name, over plain HTTP. Without TLS browsers trust `localhost` and addresses like it, and nothing else. */
const ADDRESS = `http://study.test:${process.env.HOEDAM_JOURNEY_PORT}`
/** The same server, where no name has to be found. */
const BESIDE = `http://127.0.0.1:${process.env.HOEDAM_JOURNEY_PORT}`

/** A journey in which every error in the console fails the test, but that there is no network while there is none. */
const test = base.extend<{ console: undefined }>({
  console: [async ({ page }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED')) errors.push(message.text())
    })
    await use(undefined)
    expect(errors).toEqual([])
  }, { auto: true }],
})

test.use({
  baseURL: ADDRESS,
  serviceWorkers: 'allow',
  launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP study.test 127.0.0.1'] }),
})

test('over plain HTTP a guest studies and finds it again; the offline page promises nothing that browsers do not let it', async ({ page }) => {
  const questions = await practiceQuestions(page, BESIDE)
  await page.goto('/study')
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await page.reload()
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await page.goto('/progress')
  await expect(page.locator('dl > div').filter({ hasText: 'Answers given' })).toContainText('2')
  await page.goto('/offline')
  await expect(page.getByText('Over it browsers open nothing without a network')).toBeVisible()
  await expect(page.getByText('from then on you can study anywhere')).toBeHidden()
  await page.getByRole('link', { name: 'Study now' }).click()
  await questionOnScreen(page, questions)
})

test('over plain HTTP a learner signs up and studies, an answer that could not be sent is sent later, and settings say what is missing and why', async ({ page, context }) => {
  const questions = await practiceQuestions(page, BESIDE)
  const person = newPerson()
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill(person.name)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL('**/study')
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await expect(page.getByText(/comes back/)).toBeVisible()
  await page.keyboard.press('Enter')

  await context.setOffline(true)
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await expect(page.getByText('Saved on this device')).toBeVisible()
  await context.setOffline(false)
  await page.goto('/study')
  await questionOnScreen(page, questions)

  await page.goto('/settings')
  const device = page.getByRole('region', { name: 'This device' })
  await expect(device.getByText('This address is plain HTTP.')).toBeVisible()
  await expect(device.getByText('Ask whoever runs this place for an address that begins with https.')).toBeVisible()
  await expect(device.getByText('No answer waits to be sent.')).toBeVisible()
  await expect(device.getByText(/install the app/i)).toBeHidden()
  await device.getByRole('button', { name: 'Remove the kept questions' }).click()
  await expect(device.getByText('Nothing is kept on this device, as you wished.')).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.waitForURL(`${ADDRESS}/`)
  await page.goto('/sign-in')
  await page.getByLabel('Name').fill(person.name)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/study')
})
