import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Unusable } from '#server/article/read-source/unusable'
import { readSourceFile } from './read-source-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hoedam-source-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('readSourceFile', () => {
  it('reads a file', async () => {
    const file = path.join(folder, 'a.txt')
    writeFileSync(file, 'It rained.')
    expect(await readSourceFile(file)).toEqual({ source: 'It rained.', format: 'text' })
  })

  it('says in a sentence what is no file, is not there, or is too large to be looked at', async () => {
    const large = path.join(folder, 'large.txt')
    writeFileSync(large, '')
    truncateSync(large, 5_000_001)
    for (const [file, reason] of [[path.join(folder, 'missing.txt'), 'does not exist'], [folder, 'is no file'], [large, 'larger than 5 MB']] as const) {
      await expect(readSourceFile(file)).rejects.toThrow(Unusable)
      await expect(readSourceFile(file)).rejects.toThrow(reason)
    }
  })

  it('says in a sentence that a path cannot even be looked at', async () => {
    const loop = path.join(folder, 'loop.txt')
    symlinkSync('loop.txt', loop)
    const plain = path.join(folder, 'plain.txt')
    writeFileSync(plain, 'It rained.')
    for (const file of [path.join(folder, `${'x'.repeat(300)}.txt`), loop, path.join(plain, 'y.txt')]) {
      await expect(readSourceFile(file)).rejects.toThrow(Unusable)
    }
  })
})
