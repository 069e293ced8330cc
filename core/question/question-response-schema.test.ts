import { describe, expect, it } from 'vitest'
import { questionResponseSchema } from './question-response-schema'

describe('questionResponseSchema', () => {
  it.each([
    { type: 'option', optionId: 'a' },
    { type: 'typed', text: '' },
    { type: 'typed', text: '평'.repeat(200) },
  ])('takes %j', (response) => {
    expect(questionResponseSchema.parse(response)).toEqual(response)
  })

  it.each([
    null, 'a', {}, { type: 'essay', text: 'x' }, { type: 'option' }, { type: 'option', optionId: '' }, { type: 'option', optionId: 'x'.repeat(41) },
    { type: 'typed', text: 'x'.repeat(201) }, { type: 'typed', text: 5 }, { type: 'typed', text: 'x', isKey: true }, { type: 'option', optionId: 'a', text: 'x' },
  ])('refuses %j', (response) => {
    expect(questionResponseSchema.safeParse(response).success).toBe(false)
  })
})
