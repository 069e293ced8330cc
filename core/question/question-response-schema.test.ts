import { describe, expect, it } from 'vitest'
import { questionResponseSchema } from './question-response-schema'

describe('questionResponseSchema', () => {
  it.each([
    { type: 'option', optionId: 'a' },
    { type: 'typed', text: '' },
    { type: 'typed', text: '평'.repeat(200) },
    { type: 'options', optionIds: [] },
    { type: 'options', optionIds: ['a', 'c'] },
    { type: 'matches', pairs: [{ promptId: '1', optionId: 'b' }, { promptId: '2', optionId: 'a' }] },
    { type: 'order', optionIds: [...'abcdefghijkl'] },
  ])('takes %j', (response) => {
    expect(questionResponseSchema.parse(response)).toEqual(response)
  })

  it.each([
    null, 'a', {}, { type: 'essay', text: 'x' }, { type: 'option' }, { type: 'option', optionId: '' }, { type: 'option', optionId: 'x'.repeat(41) },
    { type: 'typed', text: 'x'.repeat(201) }, { type: 'typed', text: 5 }, { type: 'typed', text: 'x', isKey: true }, { type: 'option', optionId: 'a', text: 'x' },
    { type: 'typed', text: 'a\u0000' }, { type: 'typed', text: '\ud83d' }, { type: 'option', optionId: 'A' },
    { type: 'options', optionIds: ['a', 'a'] }, { type: 'options', optionIds: ['a', 5] }, { type: 'options', optionId: 'a' }, { type: 'options', optionIds: ['a'], extra: 1 },
    { type: 'order', optionIds: [...'abcdefghijklm'] }, { type: 'order', optionIds: ['b', 'b'] }, { type: 'order' },
    { type: 'matches', pairs: [{ promptId: '1', optionId: 'b' }, { promptId: '1', optionId: 'a' }] },
    { type: 'matches', pairs: [{ promptId: '1', optionId: 'b' }, { promptId: '2', optionId: 'b' }] },
    { type: 'matches', pairs: [{ promptId: '1', optionId: 'b', isKey: true }] }, { type: 'matches', pairs: [{ promptId: '1' }] },
    { type: 'matches', pairs: [...'abcdefghijklm'].map((id) => ({ promptId: id, optionId: id })) },
  ])('refuses %j', (response) => {
    expect(questionResponseSchema.safeParse(response).success).toBe(false)
  })
})
