/**
 * Says how good the generated questions are, as far as that can be counted, or draws a sample for people to judge:
 *
 *   npm run evaluate:questions [-- FILES] [--json]                              measures; without FILES of the built-in content
 *   npm run evaluate:questions [-- FILES] --sample N [--seed S] [--key] [--json]   N questions without key, or the key list
 *
 * Reads what `npm run article` reads. The same input and seed give the same output; the time taken goes to stderr.
 * Exit code 2: the input cannot be used.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { drawSample } from '#core/statistics/draw-sample'
import { measureQuestions } from '#core/statistics/measure-questions'
import { readContent } from '#server/article/read-content'
import { Unusable } from '#server/article/read-source/unusable'
import { evaluationText } from './evaluate/evaluation-text.ts'
import { batchOfContent, batchOfFiles } from './evaluate/read-batch.ts'
import { keysOf, keyText, sheetOf, sheetText } from './evaluate/sample-sheet.ts'

const CONTENT_DIR = path.join(import.meta.dirname, '../content')
const USAGE = 'Usage: npm run evaluate:questions [-- FILES] [--json] [--sample N [--seed S] [--key]]'

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, sample: { type: 'string' }, seed: { type: 'string' }, key: { type: 'boolean' } },
    })
  } catch {
    throw new Unusable(USAGE)
  }
}

function sizeOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Unusable('--sample takes a whole number from 1 on.')
  return Number(text)
}

async function output(): Promise<string> {
  const { values, positionals } = readArguments()
  const { json, sample, seed, key } = values
  if (sample === undefined && (seed !== undefined || key)) throw new Unusable(USAGE)
  const size = sample === undefined ? null : sizeOf(sample)
  const content = readContent(CONTENT_DIR)
  const files = positionals.map((file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file))
  const batch = files.length === 0 ? batchOfContent(content) : await batchOfFiles(files, content.terms)
  if (size === null) {
    const measures = measureQuestions(batch)
    return json ? JSON.stringify(measures, null, 2) : evaluationText(measures)
  }
  const drawn = drawSample(batch.published, size, seed ?? '1')
  if (drawn.length < size) process.stderr.write(`There are ${drawn.length} questions only.\n`)
  const [entries, text] = key ? [keysOf(drawn), keyText(keysOf(drawn))] : [sheetOf(drawn, batch.texts), sheetText(sheetOf(drawn, batch.texts))]
  return json ? JSON.stringify(entries, null, 2) : text
}

const startedAt = performance.now()
try {
  process.stdout.write(`${await output()}\n`)
  process.stderr.write(`Took ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`)
} catch (error) {
  if (!(error instanceof Unusable)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
