/**
 * npm run screenshots [-- SCENE …]: pictures of every page and state into screenshots/, in English and Korean, on a phone
 * and a desk, at 320 px and at 200 % zoom, by daylight and by night, and of what is printed. With names: only the scenes
 * that begin so. Says which pages are wider than their screen. Starts the app on data of its own and throws the data away.
 */
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test'
import { anAdministrator, newPerson, signInByApi, signUpByApi } from '../e2e/journey'
import { type AppToPicture, startAppToPicture } from './screenshots/app-to-picture'
import { DEVICE_SCENES } from './screenshots/device-scenes'
import { PAGE_SCENES } from './screenshots/page-scenes'
import type { Stage } from './screenshots/stage'
import { studyForWeeks } from './screenshots/study-for-weeks'
import { STUDY_SCENES } from './screenshots/study-scenes'
import { TEACHER_SCENES } from './screenshots/teacher-scenes'

const OUT = 'screenshots'
const SIZES: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
  narrow: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  // A desk of 1280 × 800 at 200 %.
  zoomed: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
}
const LIGHTS = ['light', 'dark'] as const
/** As wide as an A4 page between its margins. */
const PAPER = { width: 672, height: 980 }

type Cast = Pick<Stage, 'veteran' | 'teacher' | 'administrator'>

async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(OUT, { recursive: true })
  const scenes = Object.entries({ ...PAGE_SCENES, ...STUDY_SCENES, ...TEACHER_SCENES, ...DEVICE_SCENES })
    .filter(([name]) => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning)))
  const app = await startAppToPicture()
  try {
    const browser = await chromium.launch({
      ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    })
    const cast = await prepareCast(browser, app)
    for (const [size, options] of Object.entries(SIZES)) {
      for (const locale of ['en', 'ko'] as const) {
        for (const [name, play] of scenes) {
          const context = await browser.newContext({ ...options, baseURL: app.baseURL, locale, timezoneId: 'Asia/Seoul', reducedMotion: 'reduce' })
          const page = await context.newPage()
          const take: Stage['take'] = async (state, media) => {
            const lights = media ? (['light'] as const) : LIGHTS
            if (media) await page.setViewportSize(PAPER)
            for (const colorScheme of lights) {
              await page.emulateMedia({ colorScheme, media: media ?? 'screen', reducedMotion: 'reduce' })
              await page.screenshot({ path: path.join(OUT, `${name}-${state}-${size}-${locale}-${colorScheme}.png`), fullPage: true })
            }
            const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
            if (beyond > 0) console.log(`${name} ${state}, ${size}, ${locale}: ${beyond} px wider than the screen`)
            await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
            if (media) await page.setViewportSize(options.viewport ?? PAPER)
          }
          await play({ page, baseURL: app.baseURL, locale, take, ...cast }).catch((error: Error) => console.log(`${name}, ${size}, ${locale}: ${error.message}`))
          await context.close()
        }
        console.log(`${size}, ${locale}: done`)
      }
    }
    await browser.close()
    console.log(`The pictures are in ${OUT}/.`)
  } finally {
    await app.stop()
  }
}

/** The people of whom some state is asked: answers of two months, a classroom that has begun, an administrator. */
async function prepareCast(browser: Browser, { baseURL, demo }: AppToPicture): Promise<Cast> {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  const veteran = await signUpByApi(page, baseURL, { name: 'Yun Seon-yeong', password: 'words in a row 1' })
  await studyForWeeks(page.request, baseURL)
  const [learner] = demo.learners
  if (!learner) throw new Error('The demo classroom has no learner.')
  await context.clearCookies()
  await signInByApi(page, baseURL, learner)
  await studyForWeeks(page.request, baseURL)
  await context.clearCookies()
  const administrator = await anAdministrator(page, newPerson())
  await context.close()
  return { veteran, teacher: demo.teacher, administrator }
}

await main(process.argv.slice(2))
