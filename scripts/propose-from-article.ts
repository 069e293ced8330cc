/**
 * Proposes key points and questions from a text that somebody brings:
 *
 *   npm run article -- FILE [--json] [--kinds single-choice,cloze] [--limit N] [--with OTHER]
 *
 * OTHER is another file or the id of a built-in article: what the two agree and differ in is added.
 * Needs no database, no network and no model; the same file gives the same output, unless HOEDAM_MODEL_BASE_URL has a model
 * propose more (docs/self-hosting.md). What it prints has passed the rules and nothing more: a person has to read it before
 * anybody learns from it. Exit code 2: the input cannot be used.
 */
import './process/survive-closed-output.mjs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Content } from '#core/key-point/content'
import type { ContrastSide } from '#core/key-point/propose/propose-contrasts'
import { addContrasts } from '#core/question/generate/add-contrasts'
import { type GeneratedFromText, generateFromText } from '#core/question/generate/generate-from-text'
import { sideOfText } from '#core/question/generate/side-of-text'
import { QUESTION_KINDS, type QuestionKind } from '#core/question/question'
import { type ModelSettings, readModelSettings } from '#server/article/model/model-settings'
import { proposeByModel } from '#server/article/model/propose-by-model'
import { readContent } from '#server/article/read-content'
import { Unusable } from '#server/article/read-source/unusable'
import { asJson, asText, reportOf } from './article-report.ts'
import { modelAsText, withSources } from './model-report.ts'
import { readSourceFile } from './read-source-file.ts'

const CONTENT_DIR = path.join(import.meta.dirname, '../content')
const USAGE = 'Usage: npm run article -- FILE [--json] [--kinds KIND,KIND] [--limit N] [--with OTHER]'

function kindsOf(list: string | undefined): ReadonlySet<QuestionKind> {
  if (list === undefined) return new Set(QUESTION_KINDS)
  const names = list.split(',').map((name) => name.trim())
  const known = QUESTION_KINDS.filter((kind) => names.includes(kind))
  const unknown = names.find((name) => !known.some((kind) => kind === name))
  if (unknown !== undefined) throw new Unusable(`There is no question kind “${unknown}”; there are ${QUESTION_KINDS.join(', ')}.`)
  return new Set(known)
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return Infinity
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Unusable('--limit takes a whole number from 1 on.')
  return Number(text)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, kinds: { type: 'string' }, limit: { type: 'string' }, with: { type: 'string' } },
    })
  } catch {
    throw new Unusable(USAGE)
  }
}

function modelSettings(): ModelSettings | null {
  try {
    return readModelSettings(process.env)
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error))
  }
}

async function fromFile(file: string, { terms }: Content): Promise<GeneratedFromText> {
  const { source, format } = await readSourceFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), file))
  return generateFromText(source, format, terms)
}

/** The article to set beside: a built-in one by its id, else a file. Of a built-in one we have a brief, not the whole text. */
async function otherSide(name: string, content: Content): Promise<ContrastSide> {
  const article = content.articles.find((each) => each.id === name)
  if (!article) return sideOfText(await fromFile(name, content))
  const keyPoints = content.keyPoints.filter((keyPoint) => keyPoint.evidence.every((quote) => quote.articleId === name))
  return { article, isWhole: false, keyPoints, terms: content.terms }
}

try {
  const settings = modelSettings()
  const { values, positionals } = readArguments()
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Unusable(USAGE)
  const [kinds, limit] = [kindsOf(values.kinds), limitOf(values.limit)]
  const content = readContent(CONTENT_DIR)
  const made = await fromFile(file, content)
  const more = settings && (await proposeByModel(made, settings))
  if (more?.problem) process.stderr.write(`${more.problem}\n`)
  const all = more?.made ?? made
  const report = reportOf(values.with === undefined ? all : addContrasts(all, await otherSide(values.with, content)), kinds, limit)
  const marked = more && withSources(report, more)
  process.stdout.write(`${values.json ? asJson(marked ?? report) : [asText(report), ...(marked ? [modelAsText(marked)] : [])].join('\n')}\n`)
} catch (error) {
  if (!(error instanceof Unusable)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
