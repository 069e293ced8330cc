import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { shellFiles } from './shell-files.ts'

let build: string
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(build, file)), { recursive: true })
  writeFileSync(path.join(build, file), text)
}
beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'hoedam-build-'))
  write('build-manifest.json', JSON.stringify({ rootMainFiles: ['static/chunks/main.js'] }))
  write('server/app/offline/page_client-reference-manifest.js', '{"chunks":["/_next/static/chunks/page.js","/_next/static/chunks/look.css"]}')
  write('static/chunks/main.js', '')
  write('static/chunks/page.js', 'Promise.all(["static/chunks/later.js"].map(e.l))')
  write('static/chunks/later.js', 'Promise.all(["static/chunks/last.js","static/chunks/page.js"].map(e.l))')
  write('static/chunks/last.js', '')
  write('static/chunks/elsewhere.js', '')
  write('static/chunks/look.css', 'src:url(../media/serif.woff2)format("woff2")')
})
afterEach(() => rmSync(build, { recursive: true }))

it('names what the page is made of, what that may fetch later however deep, and its fonts; nothing of other pages', () => {
  expect(shellFiles(build, '/offline/page')).toEqual([
    '/_next/static/chunks/last.js', '/_next/static/chunks/later.js', '/_next/static/chunks/look.css',
    '/_next/static/chunks/main.js', '/_next/static/chunks/page.js', '/_next/static/media/serif.woff2',
  ])
})

it('fails rather than keep a page without its program', () => {
  write('server/app/offline/page_client-reference-manifest.js', '{}')
  expect(() => shellFiles(build, '/offline/page')).toThrow('names no files')
})
