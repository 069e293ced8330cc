// What a build is made from, as one hash: equal hash, equal build.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

// Named is what surely has no part in the build; a folder nobody thought of here costs a build too many, never one too few.
const otherFolders = new Set(['node_modules', 'generated', 'bench', 'coverage', 'docs', 'e2e', 'playwright-report', 'screenshots', 'scripts', 'test', 'test-results'])
const otherFiles = new Set(['next-env.d.ts', 'public/sw.js', 'playwright.config.ts', 'vitest.config.ts', 'eslint.config.mjs'])

/** Does this file or folder, named from the root with slashes, belong to what a build is made from? */
export function isBuildInput(name: string): boolean {
  if (name.split('/').some((part) => part.startsWith('.'))) return false
  if (otherFolders.has(name) || otherFiles.has(name)) return false
  return !/\.test\.tsx?$|\.tsbuildinfo$|(^|\/)README\.md$/.test(name) && !/^[^/]+\.md$/.test(name)
}

export function hashFiles(root: string, names: string[]): string {
  const hash = createHash('sha256')
  for (const name of names) {
    const content = readFileSync(path.join(root, name))
    // Lengths between, so that no file's end can be read as the next one's beginning.
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

export function buildInputsHash(root: string): string {
  return hashFiles(root, listBuildInputs(root))
}

export function listBuildInputs(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .map((entry) => ({ entry, name: folder ? `${folder}/${entry.name}` : entry.name }))
    .filter(({ name }) => isBuildInput(name))
    .flatMap(({ entry, name }) => (entry.isDirectory() ? listBuildInputs(root, name) : entry.isFile() ? [name] : []))
    .sort()
}
