import { describe, expect, it } from 'vitest'
import { matchOption } from './match-option'

const pairs = [{ promptId: '1', optionId: 'a' }, { promptId: '2', optionId: 'b' }]

describe('matchOption', () => {
  it('takes an option away from the row it was put to before', () => {
    expect(matchOption(pairs, '2', 'a')).toEqual([{ promptId: '2', optionId: 'a' }])
  })

  it('clears a row', () => {
    expect(matchOption(pairs, '1', '')).toEqual([{ promptId: '2', optionId: 'b' }])
  })
})
