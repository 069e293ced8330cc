import { answerByKeyboard, expect, newPerson, practiceQuestions, questionOnScreen, test } from './journey'

test('a guest answers the home question, sees the evidence, signs up, and the answers are added after asking', async ({ page }) => {
  const questions = await practiceQuestions(page)
  await page.goto('/')
  const first = await questionOnScreen(page, questions)
  const wrong = first.options.find((option) => !option.isKey)
  await page.locator('label.option').filter({ hasText: wrong?.text ?? '' }).first().click()
  await page.getByRole('button', { name: /^Fairly sure/ }).click()
  await expect(page.getByText('Not right.', { exact: true }).last()).toBeVisible()
  await expect(page.getByText(wrong?.rationale ?? '').filter({ visible: true }).first()).toBeVisible()
  await expect(page.locator('mark').first()).toBeVisible()

  await page.goto('/study')
  for (let i = 0; i < 2; i++) {
    const question = await questionOnScreen(page, questions)
    await answerByKeyboard(page, question)
    await page.keyboard.press('Enter')
    await expect(page.locator('#stem')).toBeVisible()
  }
  await page.goto('/progress')
  await expect(page.locator('dl > div').filter({ hasText: 'Answers given' })).toContainText('3')

  const person = newPerson()
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill(person.name)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByText('3 answers from this browser: add them to your account?')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, add to my account' }).click()
  await expect(page.getByText('answers from this browser: add them')).toBeHidden()

  await page.goto('/progress')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('You have not answered anything yet')
  await page.goto('/')
  await expect(page.getByText('answers from this browser')).toBeHidden()
})

test('signing in asks about a guest’s answers too, and “No” deletes them from the browser', async ({ page, baseURL }) => {
  const person = newPerson()
  const created = await page.request.post('/api/account/sign-up', { data: person, headers: { origin: baseURL ?? '' } })
  expect(created.status()).toBe(201)
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  await answerByKeyboard(page, await questionOnScreen(page, questions))

  await page.goto('/sign-in')
  await page.getByLabel('Name').fill(person.name)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('One answer from this browser: add it to your account?')).toBeVisible()
  await page.getByRole('button', { name: 'No, delete here' }).click()
  await expect(page.getByText('answer from this browser')).toBeHidden()
  await page.goto('/progress')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have not answered anything yet')
})

test('a guest can study with the browser’s clock a day off', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 24 * 60 * 60 * 1000 })
  await page.goto('/study')
  const questions = await practiceQuestions(page)
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await expect(page.locator('mark').first()).toBeVisible()
})

test('a new guest’s first question comes with the page; who has answered before gets theirs from the browser', async ({ page }) => {
  const html = async () => (await page.request.get('/study')).text()
  expect(await html()).toContain('id="stem"')
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  const first = await questionOnScreen(page, questions)
  await answerByKeyboard(page, first)
  await expect.poll(html).not.toContain('id="stem"')
  await page.reload()
  expect((await questionOnScreen(page, questions)).keyPointId).not.toBe(first.keyPointId)
})
