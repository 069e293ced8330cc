/**
 * How long it takes from a text to questions, and whether that grows with the text alone:
 *
 *   npm run bench:article
 *
 * Makes texts of 2,000 to 20,000 words, the same each time, and takes the CPU seconds of each in a process of its own, the least of
 * three runs: other work on the machine only ever adds. Starting Node and reading the term base are not counted. Exit code 1 when
 * a limit is passed.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { generateFromText } from '#core/question/generate/generate-from-text'
import { readContent } from '#server/article/read-content'
import { longArticle } from './long-article.ts'

const WORD_COUNTS = [2000, 5000, 10_000, 20_000]
/** CPU seconds for the shortest text. */
const MOST_SECONDS = 2
/** Time a word of the longest text, as a multiple of that of the shortest. */
const MOST_GROWTH = 1.5

const RUNS = 3

type Measure = { words: number; seconds: number; keyPoints: number; questions: number }

function measure(wordCount: number): Measure {
  const { terms } = readContent(path.join(import.meta.dirname, '../content'))
  const source = longArticle(wordCount, 'bench')
  const before = process.cpuUsage()
  const { proposal, generated } = generateFromText(source, 'text', terms)
  const { user, system } = process.cpuUsage(before)
  return { words: source.split(/\s+/).length, seconds: (user + system) / 1e6, keyPoints: proposal.keyPoints.length, questions: generated.published.length }
}

function measureApart(wordCount: number): Measure {
  const own = ['--conditions=react-server', '--import', 'tsx', import.meta.filename, String(wordCount)]
  const parsed: Measure = JSON.parse(execFileSync(process.execPath, own, { encoding: 'utf8' }))
  return parsed
}

function leastOfRuns(wordCount: number): Measure {
  const [least] = Array.from({ length: RUNS }, () => measureApart(wordCount)).sort((one, other) => one.seconds - other.seconds)
  if (!least) throw new Error('nothing was measured')
  return least
}

function report(measures: readonly Measure[]): number {
  for (const { words, seconds, keyPoints, questions } of measures) {
    console.log(`${String(words).padStart(6)} words  ${seconds.toFixed(2).padStart(6)} s  ${((seconds / words) * 1000).toFixed(3)} s per 1,000 words  ${keyPoints} key points, ${questions} questions`)
  }
  const [first, last] = [measures[0], measures.at(-1)]
  if (!first || !last) return 1
  const growth = last.seconds / last.words / (first.seconds / first.words)
  console.log(`The shortest text takes ${first.seconds.toFixed(2)} s; ${MOST_SECONDS} is the most.`)
  console.log(`A word of the longest takes ${growth.toFixed(2)} times as long as one of the shortest; ${MOST_GROWTH} is the most.`)
  return first.seconds > MOST_SECONDS || growth > MOST_GROWTH ? 1 : 0
}

const [only] = process.argv.slice(2)
if (only === undefined) process.exitCode = report(WORD_COUNTS.map(leastOfRuns))
else process.stdout.write(JSON.stringify(measure(Number(only))))
