import fs from 'node:fs'
import { describe, expect, it } from 'vitest'

type LockedPackage = { version?: string; optionalDependencies?: Record<string, string>; resolved?: string }
const packages: Record<string, LockedPackage> = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages

/** Lowest versions that carry the fixes known on the date given. Raise them with each advisory. */
const MINIMUM_VERSIONS: Record<string, { version: string; asOf: string; why: string }> = {
  next: { version: '16.4.5', asOf: '2026-11-22', why: 'newest 16.4 whose platform builds are all published' },
  react: { version: '19.3.1', asOf: '2026-11-22', why: 'CVE-2026-126187, remote code execution in Server Components' },
  'react-dom': { version: '19.3.1', asOf: '2026-11-22', why: 'goes with react' },
  'next-auth': { version: '4.24.15', asOf: '2026-11-22', why: 'newest of the stable line' },
}

describe('package-lock.json', () => {
  it('has an entry for every optional platform package, so that `npm ci` passes on every machine', () => {
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !resolves(at, name)).map((name) => `${at || '.'} → ${name}`))
    expect(missing).toEqual([])
  })

  it.each(Object.entries(MINIMUM_VERSIONS))('holds %s at or above its minimum', (name, { version }) => {
    const locked = packages[`node_modules/${name}`]?.version ?? '0.0.0'
    expect(compareVersions(locked, version), `${name} ${locked} is under ${version}`).toBeGreaterThanOrEqual(0)
  })

  it('names no registry host', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved).map(([at]) => at)).toEqual([])
  })
})

/** Whether a package required at `at` is locked there or in a folder above. */
function resolves(at: string, name: string): boolean {
  for (let folder = at; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('-')[0]?.split('.').map(Number) ?? [])
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
