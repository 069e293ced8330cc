import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropHalfAnswer, findHalfAnswer, keepHalfAnswer } from './half-answer'

const question = { id: 'a.cloze.x', revision: '0123456789abcdef' }
const half = { response: { type: 'typed' as const, text: 'Two en' }, hinted: true }

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => void vi.unstubAllGlobals())

describe('a half-given answer', () => {
  it('is there again for the same reader and question, the hint still taken', () => {
    keepHalfAnswer('mina', question, half)
    expect(findHalfAnswer('mina', question)).toEqual(half)
  })
  it('is nobody else’s, of no other question and of no other revision', () => {
    keepHalfAnswer('mina', question, half)
    expect(findHalfAnswer('juno', question)).toBeNull()
    expect(findHalfAnswer('mina', { ...question, id: 'b.cloze.x' })).toBeNull()
    expect(findHalfAnswer('mina', { ...question, revision: 'fedcba9876543210' })).toBeNull()
  })
  it('is gone once the answer was handed in', () => {
    keepHalfAnswer('mina', question, half)
    dropHalfAnswer()
    expect(findHalfAnswer('mina', question)).toBeNull()
  })
  it('is done without where storage is switched off', () => {
    vi.stubGlobal('sessionStorage', undefined)
    keepHalfAnswer('mina', question, half)
    expect(findHalfAnswer('mina', question)).toBeNull()
    dropHalfAnswer()
  })
})
