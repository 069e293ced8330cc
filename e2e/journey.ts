import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Page, test as base, expect } from '@playwright/test'
import type { PracticeQuestion } from '../core/question/practice-question'
import { INPUT_OF_KIND, type QuestionKind } from '../core/question/question'

type Locale = 'en' | 'ko'
const MESSAGES = {
  en: JSON.parse(fs.readFileSync('messages/en.json', 'utf8')), ko: JSON.parse(fs.readFileSync('messages/ko.json', 'utf8')),
}

export type Person = { name: string; password: string }

/** The accounts of the demo classroom that the server under test made at its first start. */
export function demoAccounts(): { teacher: Person; learners: Person[] } {
  const dataDir = process.env.HOEDAM_DATA_DIR
  if (!dataDir) throw new Error('The journeys need HOEDAM_DATA_DIR, which playwright.config.ts sets')
  return JSON.parse(fs.readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'))
}

/**
 * A journey: a page on which every request to another host, every script error and every breach of the
 * Content-Security-Policy fails the test.
 */
export const test = base.extend<{ watched: undefined }>({
  watched: [async ({ page, baseURL }, use) => {
    const faults: string[] = []
    const host = new URL(baseURL ?? '').host
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.host !== host) faults.push(`request to another machine: ${request.url()}`)
    })
    page.on('pageerror', (error) => faults.push(`script error: ${error.message}`))
    page.on('console', (message) => {
      if (/Content.Security.Policy|Hydration|hydrat/i.test(message.text())) faults.push(message.text())
    })
    await use(undefined)
    expect(faults).toEqual([])
  }, { auto: true }],
})

export { expect }

/** Moves the server's clock (test/moved-clock.mjs) to `offsetMs` from the real time. */
export function moveServerClock(offsetMs: number): void {
  const file = process.env.CLOCK_OFFSET_FILE
  if (!file) throw new Error('The journeys need CLOCK_OFFSET_FILE, which playwright.config.ts sets')
  fs.writeFileSync(file, String(offsetMs))
}

export async function signIn(page: Page, { name, password }: Person): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/(study|classroom|administration)$/)
}

let made = 0

/** Somebody nobody has heard of. */
export function newPerson(): Person {
  made += 1
  return { name: `Learner ${process.pid}-${Date.now()}-${made}`, password: 'words in a row 1' }
}

/** A fresh learner, signed in, by the API alone. */
export async function signUpByApi(page: Page, baseURL: string, person = newPerson()): Promise<Person> {
  const headers = { origin: baseURL }
  const made = await page.request.post(`${baseURL}/api/account/sign-up`, { data: { ...person, timeZone: 'UTC' }, headers })
  expect(made.status()).toBe(201)
  await signInByApi(page, baseURL, person)
  return person
}

export async function signInByApi(page: Page, baseURL: string, person: Person): Promise<void> {
  const { csrfToken } = await (await page.request.get(`${baseURL}/api/auth/csrf`)).json()
  const entered = await page.request.post(`${baseURL}/api/auth/callback/credentials`, {
    form: { csrfToken, ...person, json: 'true' }, headers: { origin: baseURL },
  })
  expect(entered.ok(), await entered.text()).toBe(true)
}

/** Every practice question by its id, keys included, as a guest's browser gets them. */
export async function practiceQuestions(page: Page, baseURL = ''): Promise<Map<string, PracticeQuestion>> {
  const { questions } = await (await page.request.get(`${baseURL}/api/practice/pack`)).json()
  return new Map(questions.map((question: PracticeQuestion) => [question.id, question]))
}

/** Leaves a guest the questions of one kind alone, so that one of them is asked; returns them by their id. */
export async function askOnly(page: Page, kind: QuestionKind): Promise<Map<string, PracticeQuestion>> {
  const pack = await (await page.request.get('/api/practice/pack')).json()
  const questions = pack.questions.filter((question: PracticeQuestion) => question.kind === kind)
  const asked = new Set(questions.map((question: PracticeQuestion) => question.keyPointId))
  const keyPointIds = pack.keyPointIds.filter((id: string) => asked.has(id))
  await page.route('**/api/practice/pack', (route) => route.fulfill({ json: { ...pack, keyPointIds, questions } }))
  // The first question is to come from this pack too, not with the page.
  await page.context().addCookies([{ name: 'guest-answers', value: '1', domain: '127.0.0.1', path: '/' }])
  return new Map(questions.map((question: PracticeQuestion) => [question.id, question]))
}

const BLANK_SHOWN = '\u2026'

/** The question on screen, found by what is shown of it. */
export async function questionOnScreen(page: Page, questions: Map<string, PracticeQuestion>): Promise<PracticeQuestion> {
  const stem = page.locator('#stem')
  await expect(stem).toBeVisible()
  const shown = squeeze(await stem.innerText())
  await expect(page.locator('#stem input, .typed-answer, label.option, .match-row, .order-row').first()).toBeVisible()
  const options = (await page.locator('label.option input').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name'))))[0]
  const parts = (await page.locator('.match-row label, .order-row .font-serif').allInnerTexts()).map(squeeze)
  for (const question of questions.values()) {
    if (options ? question.id === options : squeeze(question.stem) === shown && partsOf(question).join() === parts.join()) return question
  }
  throw new Error(`No question reads: ${shown}`)
}

/** What stands in the rows of a question that is not chosen from options. */
function partsOf(question: PracticeQuestion): string[] {
  const input = INPUT_OF_KIND[question.kind]
  const rows = input === 'match' ? question.prompts : input === 'order' ? question.options : []
  return input.startsWith('choose') ? ['chosen'] : rows.map(({ text }) => squeeze(text))
}

function squeeze(text: string): string {
  return text.replaceAll('_____', '').replaceAll(BLANK_SHOWN, '').replace(/\s+/g, '')
}

/** Answers the question on screen by keyboard alone and waits for the verdict. */
export async function answerByKeyboard(
  page: Page,
  question: PracticeQuestion,
  { right = true, certainty = 'K', locale = 'en' }: { right?: boolean; certainty?: 'J' | 'K' | 'L'; locale?: Locale } = {},
): Promise<void> {
  await give(page, question, right)
  await page.keyboard.press(certainty)
  const { study } = MESSAGES[locale]
  await expect(page.getByText(right ? study.right : study.wrong, { exact: true }).last()).toBeVisible()
}

async function give(page: Page, question: PracticeQuestion, right: boolean): Promise<void> {
  const { options, prompts, order } = question
  switch (INPUT_OF_KIND[question.kind]) {
    case 'type':
      await page.locator('#stem input, .typed-answer').focus() // where Tab leads; focus is there already after the first question
      await page.keyboard.type(right ? question.answer : 'something else')
      return page.keyboard.press('Enter')
    case 'choose-one':
      // Pressed again where the page was not alive yet.
      return expect(async () => {
        const at = options.findIndex((option) => option.isKey === right)
        await page.keyboard.press(String(at + 1))
        await expect(page.locator('label.option input').nth(at)).toBeChecked({ timeout: 500 })
      }).toPass({ timeout: 10_000 })
    case 'choose-several':
      for (const [at, option] of options.entries()) if (option.isKey === right) await page.keyboard.press(String(at + 1))
      return
    case 'match':
      for (const [at, { id }] of prompts.entries()) {
        const prompt = prompts[right ? at : (at + 1) % prompts.length]
        await page.locator(`#match-${id}`).selectOption(prompt?.optionId ?? '')
      }
      return page.locator('#stem').focus() // letters typed into a list are the list's
    case 'order': {
      const shown = options.map(({ id }) => id)
      const wanted = right ? order : shown.toReversed().join() === order.join() ? [...shown.slice(1), ...shown.slice(0, 1)] : shown.toReversed()
      for (const [place, id] of wanted.entries()) {
        for (let at = shown.indexOf(id); at > place; at -= 1) {
          await page.locator('.order-row').nth(at).locator('button').first().press('Enter')
          shown.splice(at - 1, 2, id, shown[at - 1] ?? '')
        }
      }
      return page.locator('#stem').focus()
    }
  }
}

/** Runs `npm run account -- …` beside the running app and returns what it prints. */
export async function accountCommand(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/run.mjs', 'run-account', ...args])
  return stdout.trim()
}

/** An administrator: the first one if there is none yet (by the one-time link), else that one with a new password. */
export async function anAdministrator(page: Page, person: Person, locale: Locale = 'en'): Promise<Person> {
  const { account } = MESSAGES[locale]
  const known = /^administrator\s+(.+)$/m.exec(await accountCommand())?.[1]
  if (known) return { name: known, password: (await accountCommand('reset-password', known)).split(': ').at(-1) ?? '' }
  const link = (await accountCommand('administrator-link')).split(': ').at(-1) ?? ''
  await page.goto(link)
  await page.getByLabel(account.name).fill(person.name)
  await page.getByLabel(account.password).fill(person.password)
  await page.getByRole('button', { name: account.makeAccount }).click()
  await page.waitForURL('**/administration')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: account.invitationGoneTitle })).toBeVisible()
  await page.context().clearCookies()
  return person
}
