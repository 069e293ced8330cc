import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '#server/article/read-content'
import { locateQuote } from '../../article/text-quote'
import { checkContent } from '../../key-point/check-content'
import type { KeyPoint } from '../../key-point/key-point'
import { type ContrastSide, proposeContrasts } from '../../key-point/propose/propose-contrasts'
import { addContrasts } from './add-contrasts'
import { generateFromText } from './generate-from-text'
import { sideOfText } from './side-of-text'

const root = path.resolve(import.meta.dirname, '../../..')
const { terms } = readContent(path.join(root, 'content'))
const fixture = (name: string) => readFileSync(path.join(root, 'test/fixtures/article-pairs', name), 'utf8')
const side = (source: string): ContrastSide => sideOfText(generateFromText(source, 'text', terms))

const herald = side(fixture('quay-herald.txt'))
const courier = side(fixture('quay-courier.txt'))
const found = proposeContrasts(herald, courier)
const subjects = (keyPoints: readonly KeyPoint[], relation: string) => keyPoints.filter((each) => each.relation === relation).map((each) => each.subject)

const HEAD = (year: number) => `The quay talks of one writer\n\n12 May ${year}\n\nThe meeting between South Korean President Moon Jae-in and Chinese President Xi Jinping ended quickly and in silence.`
const pair = (one: string, other: string, years: [number, number] = [2018, 2018]) => [
  side(`${HEAD(years[0])} ${one}\n`), side(`${HEAD(years[1]).replace('one writer', 'another writer').replace('quickly and in silence', 'late and with much noise')} ${other}\n`),
] as const

describe('proposeContrasts', () => {
  it('agrees where both say the same, whatever the date and the way a person is named', () => {
    expect(subjects(found, 'agree')).toEqual([
      'whether South Korea adopted the Busan harbour plan and its timetable',
      'whether Moon Jae-in praised the work of foreign inspectors',
      'whether Moon Jae-in said that South Korea puts the safety of its fishermen first',
    ])
  })

  it('differs in polarity, degree, number and order, and in nothing else', () => {
    expect(subjects(found, 'differ')).toEqual([
      'whether Xi Jinping made promises to the South Korean crews',
      'what belongs at the dots in ‘China … published the charts of its eastern waters’',
      'what belongs at the dots in ‘the Chinese delegation brought … engineers to the Busan talks’',
      'what belongs at the dots in ‘China signed the fishing accord … the ferry dispute with its islands was settled’',
    ])
  })

  it('lets one be alone only with what the other never touches', () => {
    expect(subjects(found, 'one-only')).toEqual(['Japan', 'the International Atomic Energy Agency'])
  })

  it('names both articles and their years, and cites each that speaks', () => {
    for (const { statement, evidence, relation } of found) {
      expect(statement).toContain('“The quay talks, as the Herald saw them” (2018)')
      expect(statement).toContain('“The quay talks in the eyes of the Courier” (2018)')
      expect(new Set(evidence.map((quote) => quote.articleId)).size).toBe(relation === 'one-only' ? 1 : 2)
      for (const quote of evidence) expect([herald, courier].some(({ article }) => locateQuote(article, quote))).toBe(true)
    }
  })

  it('makes key points that fit content, but for the typed ask that an author adds', () => {
    const problems = checkContent({ articles: [herald.article, courier.article], keyPoints: found, terms: [...herald.terms] })
    expect(problems.filter(({ list, path: [field] }) => list === 'keyPoints' && field !== 'asks' && field !== 'attribution')).toEqual([])
  })

  it('finds the same from either side, and the same again', () => {
    expect(proposeContrasts(herald, courier)).toEqual(found)
    const turned = proposeContrasts(courier, herald)
    for (const relation of ['agree', 'differ', 'one-only']) expect(subjects(turned, relation).toSorted()).toEqual(subjects(found, relation).toSorted())
  })

  it('takes no silence of a brief for a silence of the article', () => {
    expect(subjects(proposeContrasts(herald, { ...courier, isWhole: false }), 'one-only')).toEqual(['the International Atomic Energy Agency'])
  })

  it('sets no article beside itself, and none beside one of another year or another meeting', () => {
    expect(proposeContrasts(herald, herald)).toEqual([])
    expect(proposeContrasts(herald, side(fixture('quay-courier.txt').replaceAll('2018', '2019')))).toEqual([])
    expect(proposeContrasts(herald, side(fixture('quay-courier.txt').replaceAll('Moon Jae-in', 'Shinzo Abe').replaceAll('South Korean President', 'Japanese Prime Minister')))).toEqual([])
    expect(proposeContrasts(...pair('China opened the eastern quay of Busan to foreign crews.', 'China did not open the eastern quay of Busan to foreign crews.', [2018, 2017]))).toEqual([])
  })

  it.each([
    ['a hedge against a fact', 'Most likely, China agreed to a partial opening of its waters.', 'China agreed to a partial opening of its waters.'],
    ['two guesses', 'China apparently opened the eastern quay to crews.', 'China apparently did not open the eastern quay to crews.'],
    ['another speaker', 'Moon Jae-in said that the quay of Japan needs a pier.', 'Xi Jinping said that the quay of Japan needs a pier.'],
    ['a speaker who may have said both', 'Xi Jinping said that Japan needs two piers for foreign crews.', 'Xi Jinping said that Japan needs three piers for foreign crews.'],
    ['who did it to whom', 'China asked Japan to repair the eastern quay of Busan.', 'Japan asked China to repair the eastern quay of Busan.'],
    ['active and passive', 'China asked Japan about the eastern quay of Busan.', 'China was asked by Japan about the eastern quay of Busan.'],
    ['another object', 'China signed the accord on the eastern quay of Busan.', 'China did not sign the accord on the western quay of Busan.'],
    ['a possibility', 'China may open the eastern quay to crews.', 'China may not open the eastern quay to crews.'],
    ['a condition', 'China opened its quay if the crews of Japan agreed.', 'China did not open its quay if the crews of Japan agreed.'],
    ['a part', 'China closed some quays to foreign crews.', 'China did not close some quays to foreign crews.'],
    ['a rough number', 'China sent about three engineers to its quay.', 'China sent about four engineers to its quay.'],
    ['other days', 'China opened the eastern quay of Busan on Monday.', 'China did not open the eastern quay of Busan on Friday.'],
    ['two years of two events', 'China opened a quay for foreign crews in 2016.', 'China opened a quay for foreign crews in 2017.'],
    ['two actors who may both have done it', 'China supported the eastern quay of the crews.', 'Japan supported the eastern quay of the crews.'],
    ['something that no name tells', 'The eastern quay needs three cranes for its pier.', 'The eastern quay needs five cranes for its pier.'],
  ])('proposes nothing for %s', (_name, one, other) => {
    expect(proposeContrasts(...pair(one, other)).filter((each) => each.relation !== 'one-only')).toEqual([])
  })

  it.each([
    ['who did what only one does', 'China hosted the first round on its quay.', 'Japan hosted the first round on its quay.'],
    ['what one says and the other denies', 'China opened the eastern quay of Busan to foreign crews.', 'China did not open the eastern quay of Busan to foreign crews.'],
  ])('differs in %s', (_name, one, other) => {
    expect(proposeContrasts(...pair(one, other)).map((each) => each.relation)).toContain('differ')
  })

  it.each([
    ['a city for its country', 'Japan kept its patrols. Japan closed the western quay.', 'The answer of Tokyo to foreign crews was short.'],
    ['a people', 'Japan kept its patrols. Japan closed the western quay.', 'The crews from the Japanese harbours stayed away.'],
    ['an officeholder', 'Japan kept its patrols. Japan closed the western quay.', 'Shinzo Abe stayed away from the eastern quay.'],
  ])('is not alone where the other speaks of it by %s', (_name, one, other) => {
    expect(subjects(proposeContrasts(...pair(one, other)), 'one-only')).toEqual([])
  })
})

describe('addContrasts', () => {
  const made = generateFromText(fixture('quay-herald.txt'), 'text', terms)
  const { proposal, generated } = addContrasts(made, courier)

  it('adds contrasts and their questions behind what the text itself gave, which stays as it was', () => {
    expect(proposal.keyPoints.slice(0, made.proposal.keyPoints.length)).toEqual(made.proposal.keyPoints)
    expect(generated.published.slice(0, made.generated.published.length)).toEqual(made.generated.published)
    const added = generated.published.slice(made.generated.published.length)
    expect(new Set(added.map((question) => question.kind))).toEqual(new Set(['agree-or-differ', 'which-article-says']))
    expect(added.filter((question) => question.kind === 'agree-or-differ')).toHaveLength(found.length)
  })

  it('names a text without a title by its author or its first words', () => {
    const untitled = (text: string) => sideOfText(generateFromText(text, 'text', terms)).article.label
    expect(untitled('The quay of the eastern harbour was closed in May, writes Professor Dana Holt, harbour master.')).toBe('The article by Dana Holt')
    expect(untitled('The quay of the eastern harbour was closed in May.')).toBe('The text that begins with ‘The quay of the eastern harbour …’')
  })
})
