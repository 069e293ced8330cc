import { answerByKeyboard, expect, practiceQuestions, questionOnScreen, signUpByApi, test } from './journey'

/** kB (1000 bytes) of JavaScript over the wire; the framework's floor is 135. */
const LIMIT_KB = 165

for (const who of ['learner', 'guest'] as const) {
  test(`the study page transfers at most ${LIMIT_KB} kB of JavaScript until a ${who}'s first answer is graded`, async ({ page, baseURL }) => {
    if (who === 'learner') await signUpByApi(page, baseURL ?? '')
    const questions = await practiceQuestions(page)
    const client = await page.context().newCDPSession(page)
    await client.send('Network.enable')
    const scripts = new Map<string, string>()
    const bytes = new Map<string, number>()
    client.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Script' || response.mimeType.includes('javascript')) scripts.set(requestId, response.url)
    })
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength))
    await page.goto('/study')
    await answerByKeyboard(page, await questionOnScreen(page, questions))
    await page.waitForLoadState('networkidle')
    const total = [...scripts.keys()].reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0) / 1000
    console.log(`JavaScript on /study until the first answer is graded (${who}): ${total.toFixed(1)} kB of ${LIMIT_KB} kB, ${scripts.size} files`)
    expect(total).toBeGreaterThan(50)
    expect(total).toBeLessThanOrEqual(LIMIT_KB)
  })
}
