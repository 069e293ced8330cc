import { describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import { generateContext } from './generate-context'
import { whoClaimsThis } from './who-claims-this'

const content = makeContent()

describe('whoClaimsThis', () => {
  it('looks for those who speak near by once a key point, not once a term', () => {
    const context = generateContext(content, 'near-by')
    for (const keyPoint of content.keyPoints) {
      let looks = 0
      whoClaimsThis(keyPoint, { ...context, speakersFor: (each) => { looks += 1; return context.speakersFor(each) } })
      expect(looks).toBeLessThanOrEqual(1)
    }
  })

  it('offers whoever speaks near by, and nobody else', () => {
    const questions = (near: ReadonlySet<string>) =>
      content.keyPoints.flatMap((keyPoint) => whoClaimsThis(keyPoint, { ...generateContext(content, 'corpus'), speakersFor: () => near }))
    expect(questions(new Set())).toEqual([])
    expect(questions(new Set(content.terms.map(({ id }) => id))).length).toBeGreaterThan(0)
  })
})
