import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { Unusable } from './unusable'
import type { Refusal } from './worker/refused.mjs'

/** What the worker is given. */
export type Extraction = { kind: 'html'; html: string } | { kind: 'pdf' | 'docx' | 'xlsx'; bytes: Uint8Array }
/** What it answers: Markdown, of a workbook a table with tabs, or why there is none. */
export type Extracted = { text: string } | { refusal: Refusal }

/**
 * Plain JavaScript, and found from the folder that every entry of ours runs in: so the same file starts under tsx, under
 * Vitest and beside a bundled server, with no loader in the worker and no bundler that has to know of it.
 */
const WORKER = path.resolve(/* turbopackIgnore: true */ process.cwd(), 'server/article/read-source/worker/extract.mjs')

/** `milliseconds` by the clock on the wall; `bytes` by which the whole process may grow meanwhile. */
export type ExtractionLimits = { milliseconds: number; bytes: number }

const LIMITS: ExtractionLimits = { milliseconds: 15_000, bytes: 700_000_000 }
/** The engine's own limit covers objects and strings; unpacked streams lie outside, so the process is watched as well. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const WATCH_EVERY_MS = 20

type Failure = Refusal | 'too-slow' | 'too-much-memory'

const SENTENCES: Readonly<Record<Failure, string>> = {
  scan: 'has no text: its pages are pictures (a scan), so it has to go through text recognition first',
  locked: 'is locked with a password',
  broken: 'is broken or cut off and cannot be read',
  'not-word': 'is a zip archive, but no Word document',
  'not-spreadsheet': 'is a zip archive, but no spreadsheet (xlsx)',
  'unpacks-too-far': 'unpacks to far more than an article holds and is not read',
  'too-many-parts': 'holds far more elements, or pages, than an article has and is not read',
  'no-text': 'holds no text',
  'too-slow': 'takes too long to read and was given up',
  'too-much-memory': 'takes too much memory to read and was given up',
}

/**
 * The article in an HTML page, a PDF or a Word document, as Markdown, or the first table of a workbook. It is taken out in a worker of its own with little
 * memory, little time, no environment and no network, because the file may be made to harm. Throws `Unusable`.
 */
export async function extractText(name: string, extraction: Extraction, limits = LIMITS): Promise<string> {
  const result = await runWorker(extraction, limits)
  if ('text' in result) return result.text
  throw new Unusable(`${name} ${SENTENCES[result.failure]}.`)
}

function runWorker(extraction: Extraction, limits: ExtractionLimits): Promise<{ text: string } | { failure: Failure }> {
  const worker = new Worker(WORKER, { workerData: extraction, resourceLimits: RESOURCE_LIMITS, env: {}, execArgv: [], stdout: true, stderr: true })
  const atStart = process.memoryUsage.rss()
  return new Promise((resolve) => {
    const end = (result: { text: string } | { failure: Failure }): void => {
      clearTimeout(timer)
      clearInterval(watch)
      void worker.terminate()
      resolve(result)
    }
    const timer = setTimeout(() => end({ failure: 'too-slow' }), limits.milliseconds)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - atStart > limits.bytes) end({ failure: 'too-much-memory' })
    }, WATCH_EVERY_MS)
    worker.once('message', (answer: Extracted) => end('text' in answer ? answer : { failure: answer.refusal }))
    worker.once('error', (error) => end({ failure: isOutOfMemory(error) ? 'too-much-memory' : 'broken' }))
    worker.once('exit', () => end({ failure: 'broken' }))
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
