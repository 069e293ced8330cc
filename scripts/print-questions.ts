import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Content } from '#core/key-point/content'
import { type GeneratedQuestions, generateQuestions } from '#core/question/generate/generate-questions'
import type { Finding } from '#core/question/item-lint/finding'
import { RULE_SET_VERSION } from '#core/question/item-lint/rule-set-version'
import { QUESTION_KINDS, type Question } from '#core/question/question'
import { ContentError } from '#server/article/content-error'
import { readContent } from '#server/article/read-content'
import { printLedger } from './print-ledger.ts'

/**
 * npm run questions [-- --json] [-- --content DIR]: generates the questions from content/ and prints them, published and
 * rejected, with the codes of the rules that found something. Needs no database. Exit 1 when the content does not load.
 * With --ledger QUESTION_ID: what happened to that question's revisions, from the app's database.
 */

type Listed = { question: Question; findings: readonly Finding[]; status: 'published' | 'rejected' }

function listed({ published, rejected, warnings, setFindings }: GeneratedQuestions): Listed[] {
  return [
    ...published.map((question): Listed => ({
      question,
      findings: [
        ...warnings.filter((each) => each.questionId === question.id).flatMap((each) => each.findings),
        ...setFindings.filter((finding) => finding.questionId === question.id),
      ],
      status: 'published',
    })),
    ...rejected.map(({ question, findings }): Listed => ({ question, findings, status: 'rejected' })),
  ]
}

function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map((finding) => finding.code))].sort()
}

function asJson(generated: GeneratedQuestions): string {
  const questions = listed(generated).map(({ question, findings, status }) => ({
    id: question.id,
    revision: question.revision,
    kind: question.kind,
    keyPointId: question.keyPointId,
    stem: question.stem,
    options: question.options.map(({ id, text, isKey, rationale, evidence }) => ({ id, text, isKey, rationale, evidence })),
    prompts: question.prompts,
    order: question.order,
    answer: question.answer,
    rationale: question.rationale,
    evidence: question.evidence,
    lint: codesOf(findings),
    status,
  }))
  return JSON.stringify({ questions }, null, 2)
}

function printQuestion({ question, findings }: Listed): string[] {
  const lint = findings.length > 0 ? `  [${codesOf(findings).join(', ')}]` : ''
  const lines = [`    ${question.id}${lint}`, `      ${question.stem}`]
  for (const option of question.options) {
    lines.push(`      ${option.isKey ? '●' : '○'} ${option.id}  ${option.text}`, `           ${option.rationale}`)
  }
  for (const prompt of question.prompts) lines.push(`      ${prompt.text} → ${prompt.optionId}`)
  if (question.order.length > 0) lines.push(`      ${question.order.join(' → ')}`)
  if (question.options.length === 0) {
    lines.push(`      = ${[question.answer, ...question.acceptedAnswers].join(' | ')}`)
  }
  if (question.correction !== null) lines.push(`      right: ${question.correction}`)
  for (const finding of findings) lines.push(`      ${finding.severity} ${finding.code}: ${finding.message} ${finding.hint}`)
  return lines
}

function printKeyPoints(content: Content, all: readonly Listed[], articleId: string | null): string[] {
  const homeOf = (quotes: Content['keyPoints'][number]['evidence']) => {
    const ids = new Set(quotes.map((quote) => quote.articleId))
    return ids.size === 1 ? [...ids][0] : null
  }
  return content.keyPoints
    .filter((keyPoint) => homeOf(keyPoint.evidence) === articleId)
    .flatMap((keyPoint) => {
      const probes = all.filter((each) => each.status === 'published' && each.question.keyPointId === keyPoint.id)
      const note = keyPoint.editorNote === null ? [] : [`    note: ${keyPoint.editorNote}`]
      return ['', `  ${keyPoint.id} (${keyPoint.kind}, ${keyPoint.asOf}; ${probes.length} questions)`, ...note, ...probes.flatMap(printQuestion)]
    })
}

function asText(content: Content, generated: GeneratedQuestions): string {
  const all = listed(generated)
  const lines = content.articles.flatMap((article) => [
    '', `${article.label} (${article.id})`, ...printKeyPoints(content, all, article.id),
  ])
  lines.push('', 'Both articles', ...printKeyPoints(content, all, null))
  const rejected = all.filter((each) => each.status === 'rejected')
  lines.push('', `Rejected by the gate: ${rejected.length}`, ...rejected.flatMap(printQuestion), '')
  for (const finding of generated.setFindings.filter((each) => each.questionId === null)) {
    lines.push(`${finding.severity} ${finding.code}: ${finding.message}`)
  }
  lines.push(`Rule set ${RULE_SET_VERSION}. ${content.keyPoints.length} key points, ${generated.published.length} questions published:`)
  for (const kind of QUESTION_KINDS) {
    const count = (status: Listed['status']) => all.filter((each) => each.status === status && each.question.kind === kind).length
    lines.push(`  ${kind.padEnd(16)} ${String(count('published')).padStart(4)} published ${String(count('rejected')).padStart(4)} rejected`)
  }
  return lines.join('\n')
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, content: { type: 'string' }, ledger: { type: 'string' } } })
if (values.ledger !== undefined) {
  process.exit(await printLedger(values.ledger).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return 1
  }))
}
try {
  const content = readContent(path.resolve(values.content ?? path.join(import.meta.dirname, '../content')))
  const generated = generateQuestions(content)
  process.stdout.write(`${values.json ? asJson(generated) : asText(content, generated)}\n`)
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
