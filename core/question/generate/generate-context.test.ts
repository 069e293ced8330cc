import { describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import { generateContext } from './generate-context'

describe('generateContext', () => {
  it('finds for each paragraph who speaks near by, whichever key point is asked first', () => {
    const content = makeContent()
    const inOrder = generateContext(content, 'near-by')
    const there = content.keyPoints.map((keyPoint) => [...inOrder.speakersFor(keyPoint)])
    const backwards = generateContext(content, 'near-by')
    expect(content.keyPoints.toReversed().map((keyPoint) => [...backwards.speakersFor(keyPoint)]).reverse()).toEqual(there)
    expect(new Set(there.map((ids) => ids.join(' '))).size).toBeGreaterThan(1)
  })
})
