import { describe, expect, it } from 'vitest'
import { projectPracticeQuestion } from '#core/question/project-practice-question'
import { makeQuestion, makeSeveral } from '#test/content-factory'
import { chosenOptionIds, toggledOption } from './chosen-options'

describe('toggledOption', () => {
  it('puts one choice in the place of another', () => {
    const question = projectPracticeQuestion(makeQuestion(), [])
    expect(toggledOption(question, { type: 'option', optionId: 'a' }, 'b')).toEqual({ type: 'option', optionId: 'b' })
  })

  it('adds to several, takes out what was chosen, and keeps the order of the options', () => {
    const question = projectPracticeQuestion(makeSeveral(), [])
    const both = toggledOption(question, toggledOption(question, null, 'c'), 'a')
    expect(both).toEqual({ type: 'options', optionIds: ['a', 'c'] })
    expect(chosenOptionIds(toggledOption(question, both, 'a'))).toEqual(['c'])
  })
})
