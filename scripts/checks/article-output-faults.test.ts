import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateFromText } from '#core/question/generate/generate-from-text'
import { QUESTION_KINDS } from '#core/question/question'
import { readContent } from '#server/article/read-content'
import { type ArticleReport, asJson, asText, reportOf } from '../article-report.ts'
import { faultsOf } from './article-output-faults.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const FIXTURES = path.join(ROOT, 'test/fixtures/articles')
const { terms } = readContent(path.join(ROOT, 'content'))
const ALL = new Set(QUESTION_KINDS)

function report(name: string, kinds: ReadonlySet<(typeof QUESTION_KINDS)[number]> = ALL, limit = Infinity): ArticleReport {
  return reportOf(generateFromText(readFileSync(path.join(FIXTURES, name), 'utf8'), 'text', terms), kinds, limit)
}

/** Texts as people write them point back and forth in most sentences; what is left must do. A template for the benchmark is no text. */
const LEAST: Readonly<Record<string, { kinds: number; covered: number }>> = {
  'practical-meaning.txt': { kinds: 6, covered: 0.65 },
  'empty-chair.txt': { kinds: 3, covered: 0.5 },
  'summits/autumn-2018-analysis.txt': { kinds: 5, covered: 0.4 },
  'summits/camp-david-report.txt': { kinds: 3, covered: 0.2 },
  'summits/hanoi-commentary.txt': { kinds: 4, covered: 0.55 },
  'summits/panmunjom-commentary.txt': { kinds: 1, covered: 0.2 },
  'summits/pyongyang-2024-interview.txt': { kinds: 2, covered: 0.3 },
  'summits/seoul-trilateral-analysis.txt': { kinds: 4, covered: 0.35 },
  'summits/two-summits-feature.txt': { kinds: 3, covered: 0.3 },
}

describe.each(Object.entries(LEAST))('npm run article on %s', (name, least) => {
  const made = report(name)

  it('does nothing that it must not', () => {
    expect(faultsOf(made, terms)).toEqual([])
  })

  it('makes several kinds and covers paragraphs that bear claims', () => {
    expect(new Set(made.questions.map((question) => question.kind)).size).toBeGreaterThanOrEqual(least.kinds)
    expect(made.coverage.covered / made.coverage.paragraphs).toBeGreaterThanOrEqual(least.covered)
    expect(made.questions.every((question) => question.status === 'passed-gate')).toBe(true)
  })

  it('prints the same bytes each time', () => {
    expect(asJson(report(name))).toBe(asJson(made))
  })

  it('never asks for title, place, day or author’s office', () => {
    const said = made.questions.map((question) => `${question.stem} ${question.answer}`).join('\n')
    expect(said).not.toMatch(/Where |in which city was|on which day|director|Harbour Institute|leaves its chair|05\.03/i)
  })
})

describe('reportOf', () => {
  it('keeps to kinds and limit, and covers the text with few questions too', () => {
    const few = report('practical-meaning.txt', new Set(['single-choice', 'cloze']), 4)
    expect(few.questions.every(({ kind }) => kind === 'single-choice' || kind === 'cloze')).toBe(true)
    expect(few.questions).toHaveLength(4)
    expect(new Set(few.questions.map((question) => question.evidence.paragraph)).size).toBe(4)
  })

  it('says in words that nobody has read the questions', () => {
    expect(asText(report('empty-chair.txt'))).toContain('publishing takes a person')
  })
})

describe('faultsOf', () => {
  const made = report('practical-meaning.txt')
  const [question] = made.questions
  if (!question) throw new Error('the fixture makes questions')
  const withStem = (stem: string): ArticleReport => ({ ...made, questions: [{ ...question, kind: 'cloze', stem }] })

  it.each<[string, ArticleReport]>([
    ['where the meeting', withStem('In which city was the meeting of Moon Jae-in and Xi Jinping held?')],
    ['the day of the text', withStem('On which day was the article published?')],
    ['neither the evidence nor the term base', withStem('What did President Quint say?')],
    ['begins with a small letter', withStem('According to Dana Holt, moon Jae-in, a guest, praised _____ warmly.')],
    ['a mark stands twice', withStem('As Dana Holt reported, Moon Jae-in praised “a plan.”. for _____')],
    ['words in quotation marks to the author', withStem('According to Dana Holt, “a promise is no _____.”')],
    ['known to the first readers only', withStem('According to Dana Holt, Moon Jae-in met _____ on Friday.')],
    ['points at what was said before', withStem('According to Dana Holt, these plans of Japan need _____.')],
    ['no name but an adjective', withStem('According to Dana Holt, the _____ special envoy praised Japan.')],
    ['is not in paragraph', { ...made, questions: [{ ...question, evidence: { exact: 'Nobody said this.', paragraph: 1 } }] }],
    ['has not one key', { ...made, questions: [{ ...question, options: question.options.map((option) => ({ ...option, isKey: true })) }] }],
    ['to a speaker', { ...made, questions: [{ ...question, kind: 'who-claims-this', stem: 'Who said that the criticism of Japan is a trick?' }] }],
    ['repeats', { ...made, keyPoints: made.keyPoints.flatMap((keyPoint) => [keyPoint, { ...keyPoint, id: `${keyPoint.id}-again` }]) }],
    ['lost “most likely”', { ...made, keyPoints: made.keyPoints.map((keyPoint) => ({ ...keyPoint, statement: keyPoint.statement.replace('most likely ', '') })) }],
    ['given to somebody', { ...made, keyPoints: made.keyPoints.map((keyPoint) => ({ ...keyPoint, attribution: keyPoint.attribution.slice(0, 1) })) }],
  ])('finds: %s', (fault, broken) => {
    expect(faultsOf(broken, terms).join('\n')).toContain(fault)
  })
})
