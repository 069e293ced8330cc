/**
 * Holds the output of `npm run article -- FILE --json` against the text that it was made from:
 *
 *   node --conditions=react-server --import tsx scripts/checks/check-article-output.ts FILE…
 *
 * Every line printed is a fault. Exit code 1 when there is one.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generateFromText } from '#core/question/generate/generate-from-text'
import { QUESTION_KINDS } from '#core/question/question'
import { readContent } from '#server/article/read-content'
import { reportOf } from '../article-report.ts'
import { faultsOf } from './article-output-faults.ts'

const { terms } = readContent(path.join(import.meta.dirname, '../../content'))
for (const file of process.argv.slice(2)) {
  const source = readFileSync(file, 'utf8')
  const format = file.endsWith('.md') ? 'markdown' : 'text'
  const make = () => reportOf(generateFromText(source, format, terms), new Set(QUESTION_KINDS), Infinity)
  const report = make()
  const faults = faultsOf(report, terms)
  if (JSON.stringify(make()) !== JSON.stringify(report)) faults.push('a second run gives another output')
  const kinds = new Set(report.questions.map((question) => question.kind))
  const { covered, paragraphs } = report.coverage
  console.log(`${path.basename(file)}: ${report.keyPoints.length} key points, ${report.questions.length} questions of ${kinds.size} kinds, ${covered} of ${paragraphs} paragraphs covered, ${report.rejected.length} refused, ${faults.length} faults.`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}
