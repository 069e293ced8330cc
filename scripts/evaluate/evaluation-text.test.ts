import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import { measureQuestions } from '#core/statistics/measure-questions'
import { Unusable } from '#server/article/read-source/unusable'
import { evaluationText } from './evaluation-text.ts'
import { batchOfContent, batchOfFiles } from './read-batch.ts'

const FIXTURES = path.join(import.meta.dirname, '../../test/fixtures/articles')
const chair = path.join(FIXTURES, 'empty-chair.txt')
const meaning = path.join(FIXTURES, 'practical-meaning.txt')
const folder = mkdtempSync(path.join(tmpdir(), 'hoedam-evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))
const { terms } = makeContent()

describe('the report on a batch', () => {
  it('says the same of the same texts', async () => {
    const report = async () => evaluationText(measureQuestions(await batchOfFiles([chair, meaning], terms)))
    expect(await report()).toBe(await report())
  })

  it('names every paragraph that has no question', () => {
    const batch = batchOfContent(makeContent())
    const without = { ...batch, published: batch.published.filter((question) => question.evidence.every((quote) => quote.paragraph !== 2)) }
    expect(evaluationText(measureQuestions(without))).toContain('without: paragraph 2, “Berg reports that, in President Ostrov’s words, Minister Lee asked him…”')
    expect(evaluationText(measureQuestions(batch))).not.toContain('without: ')
  })

  it('says that there is nothing to count rather than 0 % or NaN', () => {
    const text = evaluationText(measureQuestions({ texts: [], published: [], rejected: [] }))
    expect(text).toContain('0 of 0 questions passed (nothing to count)')
    expect(text).not.toMatch(/NaN|undefined|null/)
  })
})

describe('batchOfFiles', () => {
  it('takes several texts together, each with its own paragraphs', async () => {
    const batch = await batchOfFiles([chair, meaning], terms)
    expect(new Set(batch.published.flatMap((question) => question.evidence.map((quote) => quote.articleId)))).toEqual(new Set(batch.texts.map((text) => text.id)))
    expect(batch.texts).toHaveLength(2)
  })

  it('expects no question on a paragraph that claims nothing, and names a text without title by its file', async () => {
    const file = path.join(folder, 'harbour.txt')
    writeFileSync(file, 'Anna Berg wrote in 2015 that the Harbour talks gave Norland back its voice.\n\nPhoto: a ferry.\n')
    const { texts } = await batchOfFiles([file], terms)
    expect(texts.map(({ title, paragraphs }) => [title, paragraphs.map((paragraph) => paragraph.bearsClaims)])).toEqual([['harbour.txt', [true, false]]])
  })

  it('refuses a text given twice: each of its questions would be its own duplicate', async () => {
    await expect(batchOfFiles([chair, chair], terms)).rejects.toThrow(Unusable)
  })
})
