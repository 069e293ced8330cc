import { describe, expect, it } from 'vitest'
import { sharedWordRuns } from './shared-word-runs'

describe('sharedWordRuns', () => {
  it('finds a run of thirteen words whatever the punctuation and quotes', () => {
    const source = 'One two three, four five six’s seven – eight nine ten eleven twelve thirteen fourteen.'
    const text = "Before that: one two three four five six's seven eight nine ten eleven “twelve” thirteen; other words."
    expect(sharedWordRuns(text, source)).toEqual(["one two three four five six's seven eight nine ten eleven twelve thirteen"])
  })

  it('lets twelve shared words pass', () => {
    expect(sharedWordRuns('a b c d e f g h i j k l x', 'a b c d e f g h i j k l m')).toEqual([])
  })

  it('reports a run once and as long as it gets', () => {
    const source = 'a b c d e f g h i j k l m n o p'
    expect(sharedWordRuns(source, source)).toEqual([source])
  })
})
