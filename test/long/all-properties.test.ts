import { describe, expect, it } from 'vitest'
import { allProperties } from './all-properties'
import { longProperty } from './long-property'
import fc from 'fast-check'

describe('properties that npm run test:long tries a hundred times as often', { timeout: 120_000 }, () => {
  it.each(allProperties.map((property) => [property.name, property] as const))('%s', (_name, property) => {
    expect(property.run(property.inputs, 1)).toEqual({ passed: property.inputs, failure: null })
  })

  it('says which input a property does not hold for', () => {
    const property = longProperty('small', 100, fc.integer({ min: 0, max: 1_000 }), (input) => {
      if (input >= 50) throw new Error('too large')
    })
    expect(property.run(100, 1).failure).toEqual({ input: '[50]', message: expect.stringContaining('too large') })
  })
})
