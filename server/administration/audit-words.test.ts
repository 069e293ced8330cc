import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../../messages/en.json'

const root = new URL('../', import.meta.url)
const WRITTEN = /(?:action: |audit\([^\n]*?|change\([^\n]*?|endCoTeaching\([^\n]*?|\? |: )'([a-z]+(?:-[a-z]+)+)'/g

/** What files that write the audit log call things, as far as their words end as actions do. */
function actions(): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  return files.flatMap((name) => {
    const text = readFileSync(new URL(name, root), 'utf8')
    return /insertAuditEntr/.test(text) ? [...text.matchAll(WRITTEN)].map(([, action = '']) => action) : []
  }).filter((word) => /(?:ed|made|left|set|renewed|over|done|back)$/.test(word))
}

describe('the audit log', () => {
  it('has words for every action that is written', () => {
    const found = [...new Set(actions())]
    expect(found.length).toBeGreaterThan(20)
    // Codes of errors and answers that look alike.
    const others = ['roster-changed', 'already-invalidated', 'none-accepted']
    expect(found.filter((action) => !others.includes(action) && !Object.hasOwn(en.audit.actions, action))).toEqual([])
  })
})
