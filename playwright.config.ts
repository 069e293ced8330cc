// The browser journeys run against the production app, started by the same script as npm start,
// on a data directory and a port of its own, with a clock that the journeys can move.
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

// This file is read by each worker again; what is chosen once is kept in the environment, which they inherit.
const run = (process.env.HOEDAM_JOURNEY ??= `${process.pid}-${Date.now()}`)
// Below the ports that the system gives out by itself.
const port = (process.env.HOEDAM_JOURNEY_PORT ??= String(20_000 + (process.pid % 10_000)))
const dataDir = (process.env.HOEDAM_DATA_DIR = path.join(tmpdir(), `hoedam-journey-${run}`))
const clockFile = (process.env.CLOCK_OFFSET_FILE = path.join(dataDir, 'clock-offset'))
const baseURL = `http://127.0.0.1:${port}`
const systemChromium = '/usr/bin/chromium'
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  // One server, one clock: a journey that moves the time must not do it to another.
  workers: 1,
  timeout: 60_000,
  use: {
    baseURL,
    trace: 'retain-on-failure',
    // A journey sees the server and what it routes itself; those of the offline page allow the worker.
    serviceWorkers: 'block',
    launchOptions: {
      ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    // What has no screen, brings a size of its own, or is done at a desk or in the pocket need not be asked twice; every page is held against axe
    // on a phone in Korean, on a desk in English.
    {
      name: 'phone',
      testIgnore: [/(api|authorisation|first-start|kinds|teachers-desk|quiz|queue|import)\.spec\.ts$/],
      grepInvert: /axe\.spec\.ts in en /,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testIgnore: [/(offline|thumb|reminders|waiting-answers)\.spec\.ts$/],
      grepInvert: /axe\.spec\.ts in ko /,
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
  webServer: {
    command: 'node test/journey-server.mjs',
    url: `${baseURL}/api/health`,
    timeout: 5 * 60_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      HOEDAM_DATA_DIR: dataDir,
      CLOCK_OFFSET_FILE: clockFile,
      // An operator's settings are not the journeys' business.
      DATABASE_URL: '',
      PUBLIC_URL: '',
      NEXTAUTH_SECRET: '',
      SMTP_URL: '',
      MAIL_FROM: '',
      HOEDAM_DEMO: '',
    },
  },
})
