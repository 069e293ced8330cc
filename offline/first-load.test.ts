import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url)

/** All that a module of ours imports statically, itself included: what a page loads before anything is done on it. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  if (!existsSync(new URL(path, root))) return seen // a package
  const text = readFileSync(new URL(path, root), 'utf8')
  for (const [, from = ''] of text.matchAll(/^import (?!type )(?:[^'"]* from )?'([^']+)'/gm)) loadedWith(resolve(from, path), seen)
  return seen
}

function resolve(from: string, importer: string): string {
  if (from.startsWith('#')) return `${from.slice(1)}.ts`
  if (!from.startsWith('.')) return from
  const path = new URL(from, new URL(importer, root)).href.slice(root.href.length)
  return ['.ts', '.tsx'].map((ending) => path + ending).find((name) => existsSync(new URL(name, root))) ?? path
}

describe('what comes with a page', () => {
  it.each(['components/study/try-one-question.tsx', 'components/study/study-desk.tsx', 'offline/one-question-session.ts', 'offline/guest-session.ts', 'offline/learner-session.ts'])(
    '%s does not bring the scheduler along: it is needed once an answer was given, by a guest, and by a learner without a network',
    (path) => {
      expect([...loadedWith(path)]).not.toContain('ts-fsrs')
    },
  )

  it('would be found', () => {
    expect([...loadedWith('offline/fold-guest-reviews.ts')]).toContain('ts-fsrs')
  })
})
