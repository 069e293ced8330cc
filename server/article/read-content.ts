import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { articleSchema } from '#core/article/article-schema'
import { checkContent } from '#core/key-point/check-content'
import type { Content } from '#core/key-point/content'
import { keyPointSchema } from '#core/key-point/key-point-schema'
import { termSchema } from '#core/key-point/term-schema'
import type { z } from 'zod'
import { ContentError, type FileProblem } from './content-error'
import { type Locate, readYamlEntries } from './read-yaml-entries'

type Collected<T> = { value: T; locate: Locate }[]

/** Reads `content/`, collecting entries and problems file by file. */
class ContentReader {
  readonly problems: FileProblem[] = []
  readonly brokenIds = new Set<string>()

  constructor(private readonly contentDir: string) {}

  read<T>(file: string, schema: z.ZodType<T>, shape: 'one' | 'list'): Collected<T> {
    const shown = path.posix.join(path.basename(this.contentDir), file)
    const result = readYamlEntries(path.join(this.contentDir, file), shown, schema, shape)
    this.problems.push(...result.problems)
    for (const id of result.brokenIds) this.brokenIds.add(id)
    return result.entries
  }

  names(folder: string): string[] {
    const full = path.join(this.contentDir, folder)
    return existsSync(full) ? readdirSync(full).filter((name) => !name.startsWith('.')).sort() : []
  }
}

function readArticleFolder(reader: ContentReader, name: string) {
  const file = `articles/${name}/article.yaml`
  const articles = reader.read(file, articleSchema, 'one')
  const [article] = articles
  if (article && article.value.id !== name) {
    reader.problems.push(article.locate(['id'], `must be the name of the folder, ${name}`))
  }
  if (!article) reader.brokenIds.add(name)
  return { articles, keyPoints: reader.read(`articles/${name}/key-points.yaml`, keyPointSchema(name), 'list') }
}

/**
 * Reads and checks everything in the content folder (its format is described in content/README.md).
 * Throws one ContentError with every problem found, in the order of files and lines.
 */
export function readContent(contentDir: string): Content {
  const reader = new ContentReader(path.resolve(contentDir))
  const folders = reader
    .names('articles')
    .map((name) => readArticleFolder(reader, name))
    .sort((a, b) => (a.articles[0]?.value.position ?? 0) - (b.articles[0]?.value.position ?? 0))
  const contrasts = reader.names('.').includes('contrasts.yaml')
    ? reader.read('contrasts.yaml', keyPointSchema(null), 'list')
    : []
  const found = {
    articles: folders.flatMap((folder) => folder.articles),
    keyPoints: [...folders.flatMap((folder) => folder.keyPoints), ...contrasts],
    terms: reader
      .names('terms')
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => reader.read(`terms/${name}`, termSchema, 'list')),
  }
  const content: Content = {
    articles: found.articles.map((entry) => entry.value),
    keyPoints: found.keyPoints.map((entry) => entry.value),
    terms: found.terms.map((entry) => entry.value),
  }
  if (content.articles.length === 0 && reader.problems.length === 0) {
    reader.problems.push({ file: path.basename(path.resolve(contentDir)), line: 1, path: '', reason: 'has no article' })
  }
  for (const problem of checkContent(content, reader.brokenIds)) {
    const entry = found[problem.list][problem.index]
    if (entry) reader.problems.push(entry.locate(problem.path, problem.reason))
  }
  if (reader.problems.length > 0) throw new ContentError(inOrder(reader.problems))
  return content
}

function inOrder(problems: readonly FileProblem[]): FileProblem[] {
  return problems.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
}
