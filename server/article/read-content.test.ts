import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sentenceHash } from '#core/article/sentence-hash'
import { ContentError, type FileProblem } from './content-error'
import { readContent } from './read-content'

const ARTICLE = `id: harbour-talks
position: 1
label: Ahn on the harbour talks
citation:
  author: Ahn Bora
  note: The text prints no date.
sourceCriticism:
  speaker: Ahn Bora
  position: harbour master
  time: unknown
  audience: the general reader
  cautions: []
paragraphs:
  - number: 1
    sentences:
      - text: Ahn Bora thinks the talks were probably useful.
        sources:
          - { paragraph: 1, sentence: 1, hash: ${sentenceHash('x')} }
`

const KEY_POINTS = `- id: ahn-talks-useful
  kind: claim
  statement: According to Ahn Bora, the harbour talks of 2019 were probably useful.
  proposition: the harbour talks of 2019 were probably useful
  attribution:
    - who: ahn-bora
      verb: writes
      hedge: probably
  asOf: "2019"
  evidence:
    - paragraph: 1
      exact: the talks were probably useful
  topics: [harbour]
  asks:
    - slot: value
      question: What were the harbour talks of 2019, according to Ahn Bora, probably?
      answer: useful
      answerType: phrase
      typed: true
      lures:
        - text: secret
          why: Ahn Bora calls them useful.
        - text: harmful
          why: Ahn Bora calls them useful.
`

const TERMS = `- id: ahn-bora
  type: person
  english: Ahn Bora
  definition: Harbour master.
  checked: false
`

let folder: string

function write(file: string, text: string): void {
  const full = path.join(folder, 'content', file)
  mkdirSync(path.dirname(full), { recursive: true })
  writeFileSync(full, text)
}

function problems(): readonly FileProblem[] {
  try {
    readContent(path.join(folder, 'content'))
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
  return []
}

const KEY_POINTS_FILE = 'articles/harbour-talks/key-points.yaml'

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'read-content-'))
  write('articles/harbour-talks/article.yaml', ARTICLE)
  write(KEY_POINTS_FILE, KEY_POINTS)
  write('terms/people.yaml', TERMS)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('readContent', () => {
  it('fills in what a file may leave out', () => {
    const content = readContent(path.join(folder, 'content'))
    expect(content.articles[0]).toMatchObject({ title: null, citation: { outlet: null, publishedOn: null } })
    expect(content.keyPoints[0]?.evidence).toEqual([
      { articleId: 'harbour-talks', paragraph: 1, exact: 'the talks were probably useful', prefix: '', suffix: '' },
    ])
    expect(content.keyPoints[0]?.asks[0]).toMatchObject({ termId: null, accept: [], lures: [{ evidence: null }, {}] })
    expect(content.terms[0]).toMatchObject({ hangul: null, aliases: [], document: null })
  })

  it.each([
    ['answer: useful', 'answer: fruitful', 17, 'asks[0].answer', 'does not occur in the statement'],
    ['What were the', 'How useful were the', 16, 'asks[0].question', 'contains its own answer'],
    ['exact: the talks were', 'exact: the talk was', 12, 'evidence[0].exact', 'is not found exactly once in paragraph 1 of the brief of harbour-talks'],
    ['text: secret', 'text: useful', 21, 'asks[0].lures[0].text', 'is a right answer'],
    ['text: harmful', 'text: Secret', 23, 'asks[0].lures[1].text', 'repeats another lure'],
    ['who: ahn-bora', 'who: baek-un', 6, 'attribution[0].who', 'there is no term “baek-un”'],
    ['hedge: probably', 'hedge: perhaps', 8, 'attribution[0].hedge', '“perhaps” does not occur in the statement'],
    ['According to Ahn Bora, the', 'The', 6, 'attribution[0].who', 'the statement does not name Ahn Bora'],
    ['typed: true', 'typed: false', 15, 'asks', 'none can be typed (typed: true)'],
    ['asOf: "2019"', 'asOf: "2019-13"', 9, 'asOf', 'must be YYYY, YYYY-MM or YYYY-MM-DD'],
    ['asOf: "2019"', 'asOf: 2019', 9, 'asOf', 'must be YYYY, YYYY-MM or YYYY-MM-DD, in quotes'],
    ['typed: true', 'typed: true\n      termId: ahn-bora', 20, 'asks[0].termId', '“useful” is not a name of Ahn Bora'],
    ['topics: [harbour]', 'topics: [harbour]\n  relation: differ', 14, 'relation', 'belongs to contrasts only'],
    ['kind: claim', 'kind: clame', 2, 'kind', expect.stringContaining('Invalid option')],
    ['topics: [harbour]', 'topic: [harbour]', 1, 'topics', expect.any(String)],
  ])('reports file, line and reason when “%s” becomes “%s”', (from, to, line, at, reason) => {
    expect(KEY_POINTS).toContain(from)
    write(KEY_POINTS_FILE, KEY_POINTS.replace(from, to))
    expect(problems()).toContainEqual({ file: `content/${KEY_POINTS_FILE}`, line, path: at, reason })
  })

  it('collects the problems of all files in one readable error', () => {
    write(KEY_POINTS_FILE, KEY_POINTS.replace('answer: useful', 'answer: fruitful').replace('text: harmful', 'text: secret'))
    write('terms/people.yaml', `${TERMS}${TERMS}`)
    expect(() => readContent(path.join(folder, 'content'))).toThrow(
      [
        'The content has 3 problems:',
        `content/${KEY_POINTS_FILE}:17: asks[0].answer: does not occur in the statement`,
        `content/${KEY_POINTS_FILE}:23: asks[0].lures[1].text: repeats another lure`,
        'content/terms/people.yaml:6: id: the id “ahn-bora” is taken',
      ].join('\n'),
    )
  })

  it('does not blame references to an entry that is itself broken', () => {
    write('terms/people.yaml', TERMS.replace('checked: false', 'checked: maybe'))
    expect(problems()).toEqual([
      { file: 'content/terms/people.yaml', line: 5, path: 'checked', reason: expect.any(String) },
    ])
  })

  it('reports YAML that does not parse, with its line', () => {
    write('terms/people.yaml', `${TERMS}  id: again\n`)
    expect(problems()).toEqual([
      { file: 'content/terms/people.yaml', line: 6, path: '', reason: 'Map keys must be unique' },
    ])
  })

  it('reports a missing file and an empty folder', () => {
    rmSync(path.join(folder, 'content', KEY_POINTS_FILE))
    expect(problems()).toEqual([{ file: `content/${KEY_POINTS_FILE}`, line: 1, path: '', reason: 'cannot be read' }])
    rmSync(path.join(folder, 'content', 'articles'), { recursive: true })
    expect(problems()).toEqual([{ file: 'content', line: 1, path: '', reason: 'has no article' }])
  })

  it('wants two articles, a relation and a subject of a contrast', () => {
    const quote = 'paragraph: 1\n      articleId: harbour-talks'
    const contrast = KEY_POINTS.replace('ahn-talks-useful', 'contrast-value').replace('kind: claim', 'kind: contrast')
    write('contrasts.yaml', contrast.replace('paragraph: 1', quote))
    expect(problems().map((problem) => `${problem.path}: ${problem.reason}`)).toEqual([
      'relation: a contrast says agree, differ or one-only',
      'subject: a contrast says what it is about',
      'proposition: nobody in particular claims a contrast',
      'evidence: a contrast needs evidence in two articles',
    ])
  })

  it('wants a primary document of agreements and numbers brief paragraphs in order', () => {
    write('terms/people.yaml', TERMS.replace('type: person', 'type: agreement'))
    write('articles/harbour-talks/article.yaml', ARTICLE.replace('number: 1', 'number: 2'))
    expect(problems().map(({ path: at, reason }) => `${at}: ${reason}`)).toEqual(
      expect.arrayContaining(['document: an agreement cites its primary document', 'paragraphs[0].number: must be 1']),
    )
  })
})
