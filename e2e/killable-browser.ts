import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type Page, chromium } from '@playwright/test'

/** A real browser with a profile on disk, as a phone has it: it can be killed, and opened again with all that it had kept. */
export class KillableBrowser {
  private child: ChildProcess | null = null
  private browser: Browser | null = null
  constructor(private readonly profile: string, private readonly executable: string) {}

  /** Opens it on its profile, and a page of phone size in it. */
  async open(): Promise<Page> {
    const portFile = path.join(this.profile, 'DevToolsActivePort')
    rmSync(portFile, { force: true })
    this.child = spawn(this.executable, [
      '--headless=new', '--no-first-run', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--window-size=390,844', '--remote-debugging-port=0', `--user-data-dir=${this.profile}`, 'about:blank',
    ], { stdio: 'ignore', detached: true })
    for (let tries = 0; !existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n'); tries += 1) {
      if (tries > 200) throw new Error('The browser did not open its port')
      await sleep(50)
    }
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(portFile, 'utf8').split('\n')[0]}`)
    const [context] = this.browser.contexts()
    const page = context?.pages()[0]
    if (!page) throw new Error('The browser has no page')
    await page.setViewportSize({ width: 390, height: 844 })
    return page
  }

  /** All of its processes at once, without a word. */
  async kill(): Promise<void> {
    const { child, browser } = this
    this.child = this.browser = null
    if (!child?.pid || child.exitCode !== null) return
    const gone = once(child, 'exit')
    process.kill(-child.pid, 'SIGKILL')
    await gone
    await browser?.close().catch(() => {})
  }
}
