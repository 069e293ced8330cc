import { describe, expect, it } from 'vitest'
import type { Response } from './question'
import { responseInWords } from './response-in-words'

const question = {
  options: [{ id: 'a', text: 'Russia' }, { id: 'b', text: 'China' }, { id: 'c', text: 'Japan' }],
  prompts: [{ id: '1', text: 'wants talks' }, { id: '2', text: 'wants sanctions' }],
}

describe('responseInWords', () => {
  it.each<[Response, string]>([
    [{ type: 'option', optionId: 'b' }, 'China'],
    [{ type: 'options', optionIds: ['a', 'c'] }, 'Russia; Japan'],
    [{ type: 'typed', text: 'Chna' }, 'Chna'],
    [{ type: 'matches', pairs: [{ promptId: '2', optionId: 'a' }, { promptId: '1', optionId: 'b' }] }, 'wants sanctions: Russia; wants talks: China'],
    [{ type: 'order', optionIds: ['c', 'a', 'b'] }, 'Japan → Russia → China'],
    [{ type: 'option', optionId: 'z' }, 'z'],
    [{ type: 'options', optionIds: [] }, ''],
  ])('says %j as it was on screen', (response, words) => expect(responseInWords(question, response)).toBe(words))
})
