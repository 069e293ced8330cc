// The browser journeys need a Chromium: Debian's when apt is at hand and we are root, Playwright's own otherwise.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { spawnTethered } from '../process/spawn-tethered.mjs'
import { withProgress } from '../progress.mjs'
import { root } from '../settings.mjs'

/** Where Debian puts it; playwright.config.ts looks there too. */
const systemChromium = '/usr/bin/chromium'

export async function ensureBrowser() {
  if (existsSync(systemChromium) || (await playwrightChromium())) return
  await withProgress('Installing a browser for the tests', install)
  if (existsSync(systemChromium) || (await playwrightChromium())) return
  throw new Error(
    'No browser could be installed for the tests; the reason is above. Install Chromium yourself (on Debian: apt-get install chromium; elsewhere: npx playwright install --with-deps chromium), then run npm test again.',
  )
}

async function install() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // A list of packages may be missing or old; the update may fail for one source and still have brought the others.
    await run('/usr/bin/apt-get', ['update', '-q'], environment)
    await run('/usr/bin/apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], environment)
    if (existsSync(systemChromium)) return
  }
  await run(process.execPath, [path.join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], process.env)
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

async function run(command, args, env) {
  const child = spawnTethered({ command, args, cwd: root, env })
  await child.exited
}
