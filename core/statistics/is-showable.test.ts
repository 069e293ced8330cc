import { expect, it } from 'vitest'
import { isShowable } from './is-showable'

it('shows figures from five learners on, and fewer only to who may see them by name', () => {
  expect([isShowable(4, false), isShowable(5, false), isShowable(1, true)]).toEqual([false, true, true])
})
