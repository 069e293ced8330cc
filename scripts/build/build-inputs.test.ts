import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildInputsHash, isBuildInput, listBuildInputs } from './build-inputs.ts'

describe('isBuildInput', () => {
  it.each(['app', 'app/page.tsx', 'core/review/fold.ts', 'content/articles/a.yaml', 'messages/ko.json', 'next.config.js', 'package-lock.json', 'somewhere/new.ts', 'core/test/x.ts'])('counts %s', (name) => {
    expect(isBuildInput(name)).toBe(true)
  })
  it.each(['.next', '.git', '.hoedam', 'node_modules', 'generated', 'test', 'e2e', 'README.md', 'core/README.md', 'public/sw.js', 'core/review/fold.test.ts', 'tsconfig.tsbuildinfo', 'next-env.d.ts'])('leaves out %s', (name) => {
    expect(isBuildInput(name)).toBe(false)
  })
})

describe('buildInputsHash', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'hoedam-inputs-'))
    mkdirSync(path.join(root, 'app'))
    writeFileSync(path.join(root, 'app', 'page.tsx'), 'one')
    writeFileSync(path.join(root, 'package.json'), '{}')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('changes with a file’s content, its name, and a file more; not with what has no part in the build', () => {
    const first = buildInputsHash(root)
    writeFileSync(path.join(root, 'app', 'page.test.ts'), 'a test')
    expect(buildInputsHash(root)).toBe(first)
    writeFileSync(path.join(root, 'app', 'page.tsx'), 'two')
    const second = buildInputsHash(root)
    expect(second).not.toBe(first)
    writeFileSync(path.join(root, 'app', 'more.ts'), '')
    expect(buildInputsHash(root)).not.toBe(second)
    expect(listBuildInputs(root)).toEqual(['app/more.ts', 'app/page.tsx', 'package.json'])
  })
})
