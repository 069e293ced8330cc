import type { Browser, Page } from '@playwright/test'
import type { PracticeQuestion } from '../core/question/practice-question'
import { expectAccessible } from './expect-accessible'
import { anAdministrator, answerByKeyboard, demoAccounts, expect, newPerson, practiceQuestions, questionOnScreen, signIn, signInByApi, signUpByApi, test } from './journey'
import { reloadedBy } from './reloaded-by'

/** A learner who answers the first question asked, right, and says that something is wrong with it. */
async function aReporter(browser: Browser, baseURL: string): Promise<{ page: Page; question: PracticeQuestion }> {
  const page = await (await browser.newContext({ baseURL, locale: 'en' })).newPage()
  await signUpByApi(page, baseURL, newPerson())
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  const question = await questionOnScreen(page, questions)
  await answerByKeyboard(page, question)
  await expect.poll(() => exportedAnswer(page, question.id), { message: 'the answer is stored', timeout: 30_000 }).toBeTruthy()
  const headers = { origin: baseURL }
  const { id: questionId, revision } = question
  const sent = await page.request.post('/api/questions/reports', { data: { questionId, revision, reason: 'wording', text: 'I read this twice.' }, headers })
  expect(sent.status()).toBe(201)
  return { page, question }
}

/** What the learner's own export says of the first answer. */
async function exportedAnswer(page: Page, questionId: string) {
  const { reviews } = await (await page.request.get('/api/account/export?format=json')).json()
  return reviews.find((review: { questionId: string }) => review.questionId === questionId)
}

async function asAdministrator(page: Page, baseURL: string): Promise<void> {
  const administrator = await anAdministrator(page, newPerson())
  await signInByApi(page, baseURL, administrator)
}

test('a reported question is fixed and superseded; the old answer keeps its wording and its meaning', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000)
  const base = baseURL ?? ''
  const { page: learner, question } = await aReporter(browser, base)
  const before = await exportedAnswer(learner, question.id)
  await asAdministrator(page, base)

  await page.goto('/administration/queue')
  await expect(page.getByText('I read this twice.')).toBeVisible()
  await expectAccessible(page, 'the author queue')
  await page.locator(`a.button[href='/administration/queue/${question.id}']`).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(question.stem.slice(0, 20))
  await expectAccessible(page, 'a question to decide on')

  await page.getByRole('button', { name: 'Edit the question' }).click()
  const stem = page.locator('textarea[name=stem]')
  await stem.fill('Which of these is not true?')
  await page.getByRole('button', { name: 'Check and publish' }).click()
  await expect(page.getByText('Not published: the rules below say what has to be mended.')).toBeVisible()
  await expect(page.getByText(/[A-Z]{2,}_[A-Z]{2,}/).first()).toBeVisible() // which rules, depends on what the question was
  await expectAccessible(page, 'an edit that the rules refuse')
  await stem.fill(question.stem)
  const why = page.locator('textarea[name=rationale]')
  await why.fill(`${question.rationale} So the passage says.`)
  await reloadedBy(page, () => page.getByRole('button', { name: 'Check and publish' }).click())

  // The wording before stands in the history as it was; the report is dealt with; the pack asks the new one.
  await expect(page.getByText('I read this twice.')).toHaveCount(0)
  await expect(page.getByText('It was edited here, so updates of the built-in content leave it as it is.', { exact: false })).toBeVisible()
  await expect(page.getByText(`Version ${question.revision}`)).toBeVisible()
  await expect(page.getByText('the current one')).toHaveCount(1)
  await expect(page.locator('li', { hasText: 'superseded' }).filter({ hasText: question.revision })).toBeVisible()
  const now = (await practiceQuestions(page)).get(question.id)
  expect(now?.rationale).toBe(`${question.rationale} So the passage says.`)
  expect(await exportedAnswer(learner, question.id)).toEqual(before)
  expect(before).toMatchObject({ question: question.stem, questionRevision: question.revision, isRight: true, counts: true })
  await learner.context().close()
})

test('a wrong key is invalidated: its answers leave memory and statistics, and the learner is told', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000)
  const base = baseURL ?? ''
  const { page: learner, question } = await aReporter(browser, base)
  const cards = async () => (await (await learner.request.get('/api/account/export?format=json')).json()).cards.map(({ keyPointId }: { keyPointId: string }) => keyPointId)
  expect(await cards()).toContain(question.keyPointId)
  await asAdministrator(page, base)
  await page.goto(`/administration/queue?question=${question.id}`)
  await page.waitForURL('**/administration/queue/*')
  const wording = page.locator('article', { hasText: `Version ${question.revision}` })
  await wording.getByLabel('Why it is wrong').fill('The passage says the opposite.')
  await wording.getByRole('button', { name: 'Invalidate this version' }).click()
  // Everybody's cards who answered it are folded again, those of the demonstration too.
  await expect(wording.getByText(/This version is invalidated\. Learners concerned: \d+\./)).toBeVisible({ timeout: 60_000 })

  expect(await cards()).not.toContain(question.keyPointId)
  expect(await exportedAnswer(learner, question.id)).toMatchObject({ question: question.stem, counts: false })
  await learner.goto('/study')
  await expect(learner.getByText(/A question you answered on .+ was wrong; it no longer counts\./)).toBeVisible()
  expect((await practiceQuestions(page)).has(question.id)).toBe(false)
  await page.reload()
  await expect(page.getByText('This wording was found wrong and is not asked any more.', { exact: false })).toBeVisible()
  await expect(page.getByText('I read this twice.')).toHaveCount(0)
  await learner.context().close()
})

test('a question is taken out of use and asked again; other people’s questions are nobody else’s to change', async ({ page, browser, baseURL }) => {
  const base = baseURL ?? ''
  await asAdministrator(page, base)
  const [question] = (await practiceQuestions(page)).values()
  if (!question) throw new Error('the pack has questions')
  await page.goto(`/administration/queue/${question.id}`)
  await page.getByRole('button', { name: 'Take it out of use' }).click()
  await reloadedBy(page, () => page.getByRole('button', { name: 'Take it out', exact: true }).click())
  await expect(page.getByText('This is not asked any more.', { exact: false })).toBeVisible()
  expect((await practiceQuestions(page)).has(question.id)).toBe(false)
  await reloadedBy(page, () => page.getByRole('button', { name: 'Ask it again as it is' }).click())
  await expect(page.getByText('This is asked now.', { exact: false })).toBeVisible()
  expect((await practiceQuestions(page)).get(question.id)?.revision).toBe(question.revision)

  const teacher = await (await browser.newContext({ baseURL: base, locale: 'en' })).newPage()
  await signIn(teacher, demoAccounts().teacher)
  const refused = await teacher.request.post('/api/questions/retire', { data: { questionId: question.id }, headers: { origin: base } })
  expect(refused.status()).toBe(404)
  expect((await teacher.goto('/administration/queue'))?.status()).toBe(404)
  await teacher.goto('/classroom')
  const [, classroom] = /\/classroom\/([0-9a-f-]{36})/.exec(await teacher.content()) ?? []
  await teacher.goto(`/classroom/${classroom}/queue`)
  await expect(teacher.getByRole('heading', { level: 1 })).toHaveText('No question waits for you')
  await expectAccessible(teacher, 'the queue of a class')
  expect((await teacher.goto(`/classroom/${classroom}/queue/${question.id}`))?.status()).toBe(404)
  expect((await page.goto(`/classroom/${classroom}/queue`))?.status()).toBe(404)
  await teacher.context().close()
})
