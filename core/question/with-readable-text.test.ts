import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionResponseSchema } from './question-response-schema'
import { withReadableText } from './with-readable-text'

describe('withReadableText', () => {
  it('makes of any typed text one that the server takes', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('회', 'a', '\t', '\n', '\u0000', '\ud83d', '\ude00'), maxLength: 20 }), (text) => {
      expect(questionResponseSchema.safeParse(withReadableText({ type: 'typed', text })).success).toBe(true)
    }))
  })
  it('leaves letters and whole pairs as they are', () => {
    expect(withReadableText({ type: 'typed', text: '회담 a😀' })).toEqual({ type: 'typed', text: '회담 a😀' })
  })
})
