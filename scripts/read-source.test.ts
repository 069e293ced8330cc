import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSource, Unusable } from './read-source.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hoedam-source-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name)
  writeFileSync(place, content)
  return place
}

describe('readSource', () => {
  it('reads text and Markdown', () => {
    expect(readSource(file('a.txt', 'It rained.'))).toEqual({ source: 'It rained.', format: 'text' })
    expect(readSource(file('a.MD', '# It rained.'))).toEqual({ source: '# It rained.', format: 'markdown' })
  })

  it.each<[string, string, string | Uint8Array]>([
    ['only .txt and .md', 'a.pdf', '%PDF-1.7'],
    ['is empty', 'b.txt', ' \n '],
    ['is not a UTF-8 text', 'c.txt', Uint8Array.of(0xff, 0xfe, 0x41)],
    ['is not a text', 'd.txt', 'a\0b'],
    ['larger than 5 MB', 'e.txt', 'a'.repeat(5_000_001)],
  ])('says that it %s', (reason, name, content) => {
    expect(() => readSource(file(name, content))).toThrow(Unusable)
    expect(() => readSource(file(name, content))).toThrow(reason)
  })

  it('says what is no file', () => {
    expect(() => readSource(path.join(folder, 'missing.txt'))).toThrow('does not exist')
    expect(() => readSource(path.join(folder, 'x.txt', '..'))).toThrow(Unusable)
  })
})
