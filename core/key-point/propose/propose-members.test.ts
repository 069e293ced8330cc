import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '#server/article/read-content'
import { parseArticle } from '../../article/parse-article'
import { proposeKeyPoints } from './propose-key-points'

const { terms } = readContent(path.join(import.meta.dirname, '../../../content'))

/** The lists of a text of one sentence, written by somebody in 2018. */
function lists(sentence: string) {
  const { keyPoints } = proposeKeyPoints(parseArticle(`Notes on the harbour talks of 2018\n\nBy Dana Holt\n\nTrade with Russia, China, Japan, North Korea, South Korea and the United States is small.\n\n${sentence}`, 'text'), 'text', terms)
  return keyPoints.flatMap(({ members }) => (members ? [members] : []))
}

describe('proposeMembers', () => {
  it.each<[string, string[]]>([
    ['The Portsea plan was signed by Japan, China and Russia in 2018.', ['Japan', 'China', 'Russia']],
    ['Japan and China signed the Portsea plan in 2018.', ['Japan', 'China']],
  ])('lists: %s', (sentence, items) => {
    const [members, ...others] = lists(sentence)
    expect(others).toEqual([])
    expect(members?.items).toEqual(items)
    expect(members?.question).toMatch(/_____.*Which countries fill the gap\?$/)
    expect(members?.lures).toHaveLength(2)
    for (const { text } of members?.lures ?? []) expect(sentence).not.toContain(text)
  })

  it('offers capitals as capitals, and none of a country that the claim speaks of', () => {
    const [members] = lists('Vladimir Putin discussed his plan with Washington and Pyongyang in 2018.')
    expect(members?.question).toContain('Which capitals fill the gap?')
    expect(members?.lures.map((lure) => lure.text)).not.toContain('Moscow')
  })

  it.each([
    ['examples', 'The Portsea plan was signed by states such as Japan and China in 2018.'],
    ['others beside it', 'The Portsea plan was signed by Japan, China and others in 2018.'],
    ['alternatives', 'The Portsea plan was to be signed by Japan or China in 2018.'],
    ['two sides', 'The Portsea plan was a bridge between Japan and China in 2018.'],
    ['a negation', 'The Portsea plan was not signed by Japan and China in 2018.'],
    ['a second clause', 'The Portsea plan pleased Japan and China signed it in 2018.'],
    ['another of the kind', 'Russia saw the Portsea plan signed by Japan and China in 2018.'],
    ['names of two kinds', 'The Portsea plan was signed by Japan and Beijing in 2018.'],
    ['one name', 'The Portsea plan was signed by Japan in 2018.'],
  ])('takes %s for no list', (_name, sentence) => {
    expect(lists(sentence)).toEqual([])
  })
})
