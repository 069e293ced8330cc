import { readFileSync } from 'node:fs'
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { FileProblem } from './content-error'

type Path = readonly PropertyKey[]

/** Turns a path inside an entry into a problem with file and line. */
export type Locate = (path: Path, reason: string) => FileProblem

export type YamlEntries<T> = {
  entries: { value: T; locate: Locate }[]
  problems: FileProblem[]
  /** Ids of entries that are there but not of the right shape. */
  brokenIds: string[]
}

function pathText(path: Path): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`)).join('')
}

/** The line of the node at a path, or of the nearest node above it when a field is missing. */
function lineAt(document: Document, counter: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
  }
  return 1
}

function rawId(value: unknown): string[] {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? [value.id] : []
}

/** The ids in a file that does not parse, so that references to them are not reported on top. */
function idsInBrokenText(text: string): string[] {
  return [...text.matchAll(/^(?:- )?id: *["']?([a-z0-9-]+)/gm)].map((match) => match[1] ?? '')
}

/**
 * Reads a YAML file that is one entry (a map) or a list of entries. What does not parse is reported, not thrown.
 * `file` is the name to report, `path` where the file lies.
 */
export function readYamlEntries<T>(path: string, file: string, schema: z.ZodType<T>, shape: 'one' | 'list'): YamlEntries<T> {
  const counter = new LineCounter()
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return { entries: [], problems: [{ file, line: 1, path: '', reason: 'cannot be read' }], brokenIds: [] }
  }
  const document: Document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const flaws = [...document.errors, ...document.warnings]
  if (flaws.length > 0) {
    const problems = flaws.map((flaw) => ({ file, line: counter.linePos(flaw.pos[0]).line, path: '', reason: flaw.message }))
    return { entries: [], problems, brokenIds: idsInBrokenText(text) }
  }
  const content: unknown = document.toJS()
  const isOne = shape === 'one'
  if (isOne ? !isMap(document.contents) : !Array.isArray(content)) {
    const reason = isOne ? 'must be one entry (fields and values)' : 'must be a list of entries'
    return { entries: [], problems: [{ file, line: 1, path: '', reason }], brokenIds: [] }
  }
  const result: YamlEntries<T> = { entries: [], problems: [], brokenIds: [] }
  const raw: unknown[] = Array.isArray(content) && !isOne ? content : [content]
  for (const [index, value] of raw.entries()) {
    const base = isOne ? [] : [index]
    const locate: Locate = (inner, reason) => ({
      file, line: lineAt(document, counter, [...base, ...inner]), path: pathText(inner), reason,
    })
    const parsed = schema.safeParse(value)
    if (parsed.success) result.entries.push({ value: parsed.data, locate })
    else {
      result.problems.push(...parsed.error.issues.map((issue) => locate(issue.path, issue.message)))
      result.brokenIds.push(...rawId(value))
    }
  }
  return result
}
