import { describe, expect, it } from 'vitest'
import { makeContent, makeMatch, makeOrder, makeQuestion, makeQuote } from '#test/content-factory'
import { drawSample } from '#core/statistics/draw-sample'
import { batchOfContent } from './read-batch.ts'
import { keysOf, keyText, sheetOf, sheetText } from './sample-sheet.ts'

const batch = batchOfContent(makeContent())
const sample = drawSample(batch.published, 30, 'seed')

describe('the sheet of a sample', () => {
  it('holds no key: neither marks nor ids, rationales nor accepted answers', () => {
    for (const entry of sheetOf(sample, batch.texts)) {
      expect(Object.keys(entry).sort()).toEqual(['kind', 'number', 'options', 'passages', 'rows', 'stem'])
      for (const option of [...entry.options, ...entry.rows]) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
    }
    const text = sheetText(sheetOf(sample, batch.texts))
    for (const question of sample) {
      expect(text).not.toContain(question.id)
      expect(text).not.toContain(question.revision)
    }
  })

  it('shows with each question the whole paragraphs that its evidence stands in', () => {
    sheetOf(sample, batch.texts).forEach((entry, at) => {
      const quotes = sample[at]?.evidence ?? []
      expect(entry.passages.length).toBeGreaterThan(0)
      for (const quote of quotes) expect(entry.passages.map((passage) => passage.text).join('\n')).toContain(quote.exact)
    })
  })

  it('says who wrote the text, and shows the paragraph before one that the evidence opens', () => {
    const question = makeQuestion({ evidence: [makeQuote('notes', 2, 'He went home.')] })
    const text = { id: 'notes', title: 'Notes', author: 'Anna Berg', paragraphs: [{ number: 1, text: 'Lee came.', bearsClaims: true }, { number: 2, text: 'He went home. It rained.', bearsClaims: true }] }
    expect(sheetText(sheetOf([question], [text]))).toContain('[paragraph 1, before it] Lee came.\n   [Notes, by Anna Berg, paragraph 2] He went home. It rained.')
    const later = makeQuestion({ evidence: [makeQuote('notes', 2, 'It rained.')] })
    const sheet = sheetText(sheetOf([later], [{ ...text, author: null }]))
    expect(sheet).toContain('[Notes, author not named, paragraph 2]')
    expect(sheet).not.toContain('before it')
  })

  it('shows the rows of a match', () => {
    expect(sheetOf([makeMatch()], [])[0]?.rows).toEqual([{ id: '1', text: 'Norland' }, { id: '2', text: 'Sudland' }, { id: '3', text: 'Westria' }])
  })
})

describe('the key list of a sample', () => {
  it('has the numbers of the sheet, and the key of every form', () => {
    const typed = makeQuestion({ kind: 'cloze', options: [], answer: 'Portsea', acceptedAnswers: ['항구시'] })
    const keys = keysOf([makeQuestion(), typed, makeMatch(), makeOrder()])
    expect(keys.map(({ number, key }) => [number, key])).toEqual([
      [1, ['b']], [2, ['Portsea', '항구시']], [3, ['1 → b', '2 → c', '3 → a']], [4, ['c', 'a', 'b']],
    ])
    expect(keysOf(sample).map(({ number, questionId }) => [number, questionId])).toEqual(sample.map((question, at) => [at + 1, question.id]))
  })

  it('reads as one line of key, the evidence below it', () => {
    expect(keyText(keysOf([makeQuestion()]))).toBe(
      '1. b   Portsea\n   “The Harbour talks were held in Portsea in 2015.”\n   harbour-talks.single-choice.place',
    )
  })
})
