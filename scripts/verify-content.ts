/**
 * Holds a brief in content/ against the source text that it summarises:
 *
 *   npm run content:verify -- FILE
 *
 * Finds the brief by its hashes. Exit code 0: clean; 1: problems, listed; 2: the input cannot be used.
 * Nothing of the source is stored.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from '#core/article/article'
import { sharedWordRuns } from '#core/article/shared-word-runs'
import { type BriefProblem, countKnownHashes, verifyBrief } from '#core/article/verify-brief'
import type { Content } from '#core/key-point/content'
import type { KeyPoint } from '#core/key-point/key-point'
import { ContentError } from '#server/article/content-error'
import { readContent } from '#server/article/read-content'

const CONTENT_DIR = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'content')
const MAX_BYTES = 5_000_000

type Outcome = { code: 0 | 1 | 2; lines: string[] }

function unusable(reason: string): Outcome {
  return { code: 2, lines: [reason] }
}

function readSource(file: string): string | null {
  try {
    if (!statSync(file).isFile() || statSync(file).size > MAX_BYTES) return null
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch {
    return null
  }
}

function describe(problem: BriefProblem): string[] {
  if (problem.type === 'copied-words') {
    return [`brief paragraph ${problem.paragraph}: shares ${problem.words.split(' ').length} words in a row with the source:`, `    “${problem.words}”`]
  }
  const { paragraph, sentence, source } = problem
  const start = `brief paragraph ${paragraph}, sentence ${sentence}: source paragraph ${source.paragraph}, sentence ${source.sentence}`
  if (problem.type === 'source-missing') return [`${start} does not exist`]
  const elsewhere = problem.foundAt
    ? `the sentence meant is paragraph ${problem.foundAt.paragraph}, sentence ${problem.foundAt.sentence}`
    : 'the sentence meant is nowhere in this text'
  return [`${start} has another hash; ${elsewhere}. There stands:`, `    “${problem.actual}”`]
}

/** What a key point says in our words; the 13-word limit holds there too. */
function ownWords(keyPoint: KeyPoint): string[] {
  const { statement, proposition, editorNote, asks } = keyPoint
  const questions = asks.flatMap((ask) => [ask.question, ...ask.lures.map((lure) => lure.why)])
  return [statement, proposition ?? '', editorNote ?? '', ...questions]
}

function copiedInKeyPoints(content: Content, source: string): string[] {
  return content.keyPoints.flatMap((keyPoint) =>
    ownWords(keyPoint)
      .flatMap((text) => sharedWordRuns(text, source))
      .flatMap((words) => [`key point ${keyPoint.id}: shares ${words.split(' ').length} words in a row with the source:`, `    “${words}”`]),
  )
}

function bestMatch(articles: readonly Article[], source: string): { article: Article; known: number } | null {
  const [best] = articles
    .map((article) => ({ article, known: countKnownHashes(article, source) }))
    .toSorted((a, b) => b.known - a.known)
  return best && best.known > 0 ? best : null
}

function verify(file: string, contentDir: string): Outcome {
  const source = existsSync(file) ? readSource(file) : null
  if (source === null) return unusable(`${file} cannot be read as a UTF-8 text of at most 5 MB.`)
  if (source.trim() === '') return unusable(`${file} is empty.`)
  const content = readContent(contentDir)
  const match = bestMatch(content.articles, source)
  if (!match) return unusable(`No brief in content/ names a sentence of ${file}.`)
  const { article, known } = match
  const problems = [...verifyBrief(article, source).map(describe), ...copiedInKeyPoints(content, source).map((line) => [line])]
  const sentences = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0)
  const head = `${article.id}: ${article.paragraphs.length} brief paragraphs, ${sentences} sentences, ${known} source sentences known in ${path.basename(file)}.`
  if (problems.length === 0) return { code: 0, lines: [head, 'Clean: every hash matches, and nowhere are 13 words in a row the source’s.'] }
  return { code: 1, lines: [head, ...problems.flat()] }
}

function run(args: readonly string[]): Outcome {
  const [file] = args
  if (args.length !== 1 || file === undefined) return unusable('Usage: npm run content:verify -- FILE')
  try {
    return verify(file, CONTENT_DIR)
  } catch (error) {
    if (error instanceof ContentError) return { code: 1, lines: [error.message] }
    throw error
  }
}

const outcome = run(process.argv.slice(2))
console.log(outcome.lines.join('\n'))
process.exitCode = outcome.code
