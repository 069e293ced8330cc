import { describe, expect, it } from 'vitest'
import { FRESHNESSES } from './freshness'
import { LEDGER_ACTOR_TYPES, LEDGER_EVENTS } from './ledger'

describe('the words of the ledger', () => {
  it('are pinned: they are stored', () => {
    expect(FRESHNESSES).toEqual(['fresh', 'stale', 'broken'])
    expect(LEDGER_EVENTS).toEqual(['produced', 'published', 'refreshed', 'superseded', 'stale', 'broken', 'retired', 'invalidated'])
    expect(LEDGER_ACTOR_TYPES).toEqual(['template', 'content', 'person', 'model'])
  })
})
