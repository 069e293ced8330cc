import { describe, expect, it } from 'vitest'
import { ledgerAsText } from './print-ledger'

describe('the printed ledger', () => {
  it('says when, what, which revision, by whom, under which rules and why', () => {
    const entry = { id: '1', questionId: 'kp.cloze.a', revision: '0123456789abcdef', at: Date.parse('2026-03-10T09:00:00Z') }
    expect(ledgerAsText([
      { ...entry, event: 'produced', actor: { type: 'template', kind: 'cloze', version: 1 }, ruleSetVersion: 2, detail: { articleVersions: { a: 'h' } } },
      { ...entry, event: 'invalidated', actor: { type: 'person', accountId: 'p' }, ruleSetVersion: null, detail: { reason: 'Wrong key.' } },
    ]).split('\n')).toEqual([
      '2026-03-10T09:00:00.000Z  produced     0123456789abcdef  template cloze 1  rule set 2',
      '2026-03-10T09:00:00.000Z  invalidated  0123456789abcdef  account p  {"reason":"Wrong key."}',
    ])
  })
})
