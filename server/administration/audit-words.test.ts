import { describe, expect, it } from 'vitest'
import { AUDIT_ACTIONS } from '#data/audit-action'
import en from '../../messages/en.json'

/** Written by earlier versions of Hoedam and still in their logs. */
const EARLIER = ['members-placed']

describe('the audit log', () => {
  it('has words for every action that can be written, and for no other', () => {
    expect(Object.keys(en.audit.actions).toSorted()).toEqual([...AUDIT_ACTIONS, ...EARLIER].toSorted())
  })
})
