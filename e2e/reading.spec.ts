import { expect, test } from './journey'

test('search finds a person in Hangul and in Cyrillic, and the articles that name them in Latin letters', async ({ page }) => {
  await page.goto('/search')
  await expect(page.getByText('You can search by a name')).toBeVisible()
  for (const query of ['김정은', 'Ким Чен Ын', 'Gim Jeong-eun']) {
    await page.getByRole('searchbox').fill(query)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=/)
    await expect(page.getByRole('status')).toContainText(query)
    const first = page.locator('main ol > li').first()
    await expect(first).toContainText('Person')
    await expect(first.getByRole('link', { name: 'Kim Jong-un' })).toBeVisible()
    await expect(first.locator('mark').first()).toBeVisible()
    await expect(page.locator('main ol > li').filter({ hasText: 'Key point' }).locator('mark').first()).toContainText('Kim')
  }
  await page.locator('main ol > li').first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kim Jong-un' })).toBeVisible()
  await expect(page.getByText('김정은').first()).toBeVisible()
})

test('a search that finds nothing says what to try', async ({ page }) => {
  await page.goto('/search?q=zzzz')
  await expect(page.getByRole('status')).toContainText('Nothing was found for “zzzz”')
  await page.getByRole('link', { name: '비핵화' }).click()
  await expect(page.locator('main ol > li').first()).toContainText('denuclearization')
})

test('a name in an article opens its entry by keyboard and gives the focus back', async ({ page }) => {
  await page.goto('/articles/toloraya-putin-kim-summit')
  const name = page.locator('#p1 .prose a.term').first()
  await name.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Georgy Toloraya' })
  await expect(sheet).toBeVisible()
  await expect(sheet).toContainText('Георгий Толорая')
  await expect(sheet).toContainText('Unchecked')
  await page.keyboard.press('Tab')
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(name).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a name in an article leads to the page of the term, and search works', async ({ page }) => {
    await page.goto('/articles/toloraya-putin-kim-summit')
    await page.locator('#p1 .prose a.term').first().click()
    await expect(page).toHaveURL(/\/terms\/georgy-toloraya$/)
    await page.goto('/search')
    await page.getByRole('searchbox').fill('санкции')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.locator('main ol > li').first()).toContainText('sanctions')
  })
})

test('the timeline leads from an event to the article, and shows a year as a year', async ({ page }) => {
  await page.goto('/timeline')
  const years = await page.locator('main h2').allInnerTexts()
  expect(years).toEqual([...years].sort())
  await expect(page.getByText('in the year 1985')).toBeVisible()
  const hanoi = page.locator('li').filter({ has: page.getByRole('link', { name: 'Hanoi summit', exact: true }) }).last()
  await expect(hanoi).toContainText('February 27')
  await hanoi.getByRole('link', { name: /paragraph \d/ }).first().click()
  await expect(page).toHaveURL(/\/articles\/[a-z-]+#p\d+$/)
  await expect(page.locator('.brief-paragraph:target')).toBeVisible()
})

test('the comparison shows both passages of a point with their evidence marked', async ({ page }) => {
  await page.goto('/articles/compare')
  const point = page.locator('#contrast-economic-projects')
  await expect(point.locator('figure')).toHaveCount(2)
  for (const at of [0, 1]) await expect(point.locator('figure').nth(at).locator('mark').first()).toBeVisible()
})

test('an article prints whole: key points and source unfolded, no navigation', async ({ page }) => {
  await page.goto('/articles/toloraya-putin-kim-summit')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.locator('.margin-notes li').first()).toBeVisible()
  await expect(page.getByText('Be careful with', { exact: true })).toBeVisible()
  const clipped = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(clipped).toBe(false)
})
