import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import { readContent } from '#server/article/read-content'
import type { Content } from '../../key-point/content'
import { FORM_OF_KIND, QUESTION_KINDS, type Question } from '../question'
import { questionRevision } from '../question-revision'
import { generateQuestions } from './generate-questions'

const CONTENT_DIR = path.resolve(import.meta.dirname, '../../../content')
const hasRealContent = existsSync(path.join(CONTENT_DIR, 'contrasts.yaml'))

const corpora: [string, () => Content][] = [['the sample', makeContent]]
if (hasRealContent) corpora.push(['content/', () => readContent(CONTENT_DIR)])

describe.each(corpora)('generateQuestions from %s', (_name, load) => {
  const content = load()
  const generated = generateQuestions(content)
  const { published, rejected } = generated

  it('probes every key point at least twice, once by recall', () => {
    const lacking = content.keyPoints.filter((keyPoint) => {
      const probes = published.filter((question) => question.keyPointId === keyPoint.id)
      return probes.length < 2 || !probes.some((question) => FORM_OF_KIND[question.kind] === 'recall')
    })
    expect(lacking.map((keyPoint) => keyPoint.id)).toEqual([])
  })

  it('gives the same, whatever the order of terms and articles', () => {
    const turned = { articles: content.articles.toReversed(), keyPoints: content.keyPoints, terms: content.terms.toReversed() }
    expect(generateQuestions(turned)).toEqual(generated)
    expect(generateQuestions(load())).toEqual(generated)
  })

  it('names each question once and revises it by its rendering', () => {
    const all = [...published, ...rejected.map((each) => each.question)]
    expect(new Set(all.map((question) => question.id)).size).toBe(all.length)
    for (const question of all) {
      expect(question.revision).toBe(questionRevision(question))
      expect(question.id.startsWith(`${question.keyPointId}.${question.kind}.`)).toBe(true)
    }
  })

  it('makes every kind', () => {
    expect([...new Set(published.map((question) => question.kind))].sort()).toEqual(
      [...QUESTION_KINDS].sort(),
    )
  })

  it('gives every option a reason and evidence of its own', () => {
    for (const question of published) {
      for (const option of question.options) {
        expect(option.rationale.trim(), question.id).not.toBe('')
        expect(option.evidence.exact, question.id).not.toBe('')
      }
    }
  })

  it('asks with one verb who said it, and offers only people who are heard', () => {
    const heard = new Set(content.keyPoints.flatMap((keyPoint) => keyPoint.attribution.map((link) => link.who)))
    const names = new Set(content.terms.filter((term) => heard.has(term.id)).map((term) => term.english.toLowerCase()))
    for (const { id, stem, options } of published.filter((question) => question.kind === 'who-claims-this')) {
      expect(stem, id).toMatch(/^(?:In \d{4}, w|W)ho said(?:, adding “[^”]+”,)? that .*\?$/)
      expect(options.filter((option) => !names.has(option.text.toLowerCase())).map((option) => option.text), id).toEqual([])
    }
  })

  it('rests no false statement on a lure that the material does not contradict', () => {
    for (const { id, stem, keyPointId } of published.filter((question) => question.correction !== null)) {
      const keyPoint = content.keyPoints.find((each) => each.id === keyPointId)
      const unstated = keyPoint?.asks.flatMap((ask) => ask.lures).filter((lure) => lure.falsifies === false) ?? []
      expect(unstated.filter((lure) => stem.includes(lure.text) && !keyPoint?.statement.includes(lure.text)), id).toEqual([])
    }
  })

  it('carries the editor’s note to every question of its key point', () => {
    const noted = content.keyPoints.filter((keyPoint) => keyPoint.editorNote !== null)
    expect(noted.length).toBeGreaterThan(0)
    for (const { id, editorNote } of noted) {
      for (const question of published.filter((each) => each.keyPointId === id)) expect(question.editorNote).toBe(editorNote)
    }
  })

  it('writes no slip of punctuation', () => {
    for (const { id, stem, rationale, options, correction } of published) {
      for (const text of [stem, rationale, correction ?? '', ...options.flatMap((option) => [option.text, option.rationale])]) {
        expect(text, id).not.toMatch(/\s{2}|\s[,.;:?!]|[.,;]{2}|\?\.|\.\?|““|””|undefined|null/)
      }
      expect(stem, id).toMatch(/^[\p{Lu}\d“_]/u)
    }
  })
})

describe('generateQuestions', () => {
  it('leaves untouched what a change does not concern', () => {
    const before = generateQuestions(makeContent()).published
    const content = makeContent()
    const [first] = content.keyPoints
    if (!first) throw new Error('the sample has key points')
    content.keyPoints[0] = { ...first, statement: 'The Harbour talks of 2015, on the dispute over the strait, were held in Portsea.' }
    const after = generateQuestions(content).published
    const changed = after.filter((question) => !before.some((old) => old.id === question.id && old.revision === question.revision))
    expect(after.map((question) => question.id)).toEqual(before.map((question) => question.id))
    expect(changed.length).toBeGreaterThan(0)
    expect(new Set(changed.map((question) => question.keyPointId))).toEqual(new Set(['harbour-talks']))
  })

  it('lists what the gate rejects, with codes, and does not publish it', () => {
    const content = makeContent()
    const broken = content.keyPoints.map((keyPoint) =>
      keyPoint.id === 'second-round' ? { ...keyPoint, statement: keyPoint.statement.replace('most likely ', '') } : keyPoint,
    )
    const { published, rejected } = generateQuestions({ ...content, keyPoints: broken })
    expect(rejected.map(({ question, codes }) => [question.kind, codes])).toEqual([
      ['cloze', ['HEDGE_PRESERVED']],
      ['true-false', ['HEDGE_PRESERVED']],
      ['which-sentence-proves-it', ['HEDGE_PRESERVED']],
    ])
    expect(published.some((question) => rejected.some((each) => each.question.id === question.id))).toBe(false)
  })

  it('states the true statement at most once a key point, and falsifies by the answer’s span alone', () => {
    const { published } = generateQuestions(makeContent())
    const statements = published.filter((question) => question.kind === 'true-false')
    const truths = statements.filter((question) => question.correction === null)
    expect(new Set(truths.map((question) => question.keyPointId)).size).toBe(truths.length)
    for (const question of statements.filter((each) => each.correction !== null)) {
      expect(question.stem).not.toBe(question.correction)
      expect(sharedEnds(question), question.id).toBeGreaterThan(0.5)
    }
  })

  it('asks whose claim it is among speakers who do not make it', () => {
    const { published } = generateQuestions(makeContent())
    const asked = published.filter((question) => question.kind === 'who-claims-this')
    expect(asked.map((question) => [question.keyPointId, question.answer])).toContainEqual(['safe-passage', 'Viktor Ostrov'])
    // Nobody by name made this claim, and Berg only passes that one on.
    expect(asked.some((question) => question.keyPointId === 'lack-of-nerve')).toBe(false)
    const letter = asked.find((question) => question.keyPointId === 'letter')
    expect(letter?.options.map((option) => option.text)).not.toContain('Anna Berg')
    const prediction = asked.find((question) => question.keyPointId === 'second-round')
    expect(prediction?.stem).toContain('most likely')
  })
})

/** Share of the false statement that also begins or ends the true one. */
function sharedEnds(question: Question): number {
  const wrong = question.stem
  const right = question.correction ?? ''
  let start = 0
  while (start < wrong.length && wrong[start] === right[start]) start += 1
  let end = 0
  while (end < wrong.length - start && wrong.at(-1 - end) === right.at(-1 - end)) end += 1
  return (start + end) / wrong.length
}
