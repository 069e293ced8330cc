import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '#server/article/read-content'
import { generateFromText } from './generate-from-text'

const { terms } = readContent(path.resolve(import.meta.dirname, '../../../content'))
const SPEAKERS =
  'Shinzo Abe said that Tokyo would wait for a letter.\nMike Pompeo said that a quiet channel to Pyongyang would be useful.\nSergei Lavrov said that Moscow would open a new consulate.'

/** Kinds of the questions on the last sentence of a text in which several persons speak. */
function kindsFor(sentence: string): Set<string> {
  const { proposal, generated } = generateFromText(`A title\n3 May 2019\n${SPEAKERS}\n${sentence}`, 'text', terms)
  const last = proposal.keyPoints.at(-1)
  return new Set(generated.published.filter((question) => question.keyPointId === last?.id).map((question) => question.kind))
}

describe('refuseDoubtful', () => {
  it('asks whose claim it is of a judgement, and of nothing that an author only tells', () => {
    expect(kindsFor('A liaison office without electricity would be of little use to anybody.')).toContain('who-claims-this')
    expect(kindsFor('Apparently, a liaison office without electricity would be of little use to anybody.')).not.toContain('who-claims-this')
    expect(kindsFor('South Korea and Japan are both members of a fishing club.')).not.toContain('who-claims-this')
    expect(kindsFor('Freight trains began to run between Munsan and Pongdong in December 2007.')).not.toContain('who-claims-this')
    expect(kindsFor('North Korea insists on a treaty of its own with every neighbour.')).not.toContain('who-claims-this')
  })

  it('asks how a point is put forward only where it is one point', () => {
    expect(kindsFor('Most likely, trains to Pyongyang still need a new bridge.')).toContain('fact-quote-or-inference')
    expect(kindsFor('Most likely, trains to Pyongyang still need a new bridge, which was promised in 2007.')).not.toContain('fact-quote-or-inference')
    expect(kindsFor('Russia has a short coast in the east, employed thousands of sailors and would welcome a new port.')).not.toContain('fact-quote-or-inference')
  })

  it('asks nothing in words of an article that take sides, unless they stand in quotation marks', () => {
    expect(kindsFor('A puppet government without electricity would be of little use to anybody.')).toEqual(new Set())
    expect(kindsFor('A “puppet” government without electricity would be of little use to anybody.')).toContain('who-claims-this')
  })

  it('looks for no sentence that stands in the stem, and for no ground of another subject', () => {
    expect(kindsFor('Vladimir Putin avoided the French expression.')).not.toContain('which-sentence-proves-it')
    expect(kindsFor('Summits do not create lasting facts. After all, an arsenal grew under three presidents who met nobody at all.')).not.toContain('which-sentence-proves-it')
  })
})
