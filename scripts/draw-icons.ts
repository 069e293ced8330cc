/**
 * Draws the icons of the installed app from app/icon.svg into public/icons and app/apple-icon.png. They are committed; run it
 * again when the mark changes:
 *   node --import tsx scripts/draw-icons.ts
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { root } from './settings.mjs'

type Icon = {
  file: string
  /** Width and height, px. */
  size: number
  /** How much of the side the mark takes: a system that cuts the icon to its own shape may take all but the inner 80 %. */
  mark: number
}

const SEAL = '#a3261c'
const ICONS: readonly Icon[] = [
  { file: 'public/icons/icon-192.png', size: 192, mark: 1 },
  { file: 'public/icons/icon-512.png', size: 512, mark: 1 },
  { file: 'public/icons/maskable-192.png', size: 192, mark: 0.76 },
  { file: 'public/icons/maskable-512.png', size: 512, mark: 0.76 },
  { file: 'app/apple-icon.png', size: 180, mark: 0.86 },
]

const svg = readFileSync(path.join(root, 'app/icon.svg'), 'utf8')
mkdirSync(path.join(root, 'public/icons'), { recursive: true })
const browser = await chromium.launch({
  ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
for (const { file, size, mark } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const ground = mark < 1 ? SEAL : 'transparent' // the seal runs out to the edge where the system cuts it
  await page.setContent(
    `<style>html,body{margin:0;height:100%;background:${ground}}body{display:grid;place-items:center}svg{width:${mark * 100}vmin;height:${mark * 100}vmin}</style>${svg}`,
  )
  writeFileSync(path.join(root, file), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
