import { describe, expect, it } from 'vitest'
import { passageSegments } from './passage-segments'

const text = 'Talks were held. Nothing was signed.'

describe('passageSegments', () => {
  it('marks the quote and keeps every character', () => {
    const segments = passageSegments(text, [{ start: 17, end: 36 }])
    expect(segments).toEqual([
      { text: 'Talks were held. ', marked: false },
      { text: 'Nothing was signed.', marked: true },
    ])
  })

  it('joins quotes with nothing but a space between them', () => {
    const segments = passageSegments(text, [{ start: 0, end: 16 }, { start: 17, end: 36 }])
    expect(segments).toEqual([{ text, marked: true }])
  })

  it('joins quotes that overlap, in any order', () => {
    const segments = passageSegments(text, [{ start: 6, end: 16 }, { start: 0, end: 8 }])
    expect(segments).toEqual([
      { text: 'Talks were held.', marked: true },
      { text: ' Nothing was signed.', marked: false },
    ])
  })

  it('leaves a passage without quotes whole', () => {
    expect(passageSegments(text, [])).toEqual([{ text, marked: false }])
  })
})
