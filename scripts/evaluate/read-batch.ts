import path from 'node:path'
import { paragraphText } from '#core/article/article'
import type { Content } from '#core/key-point/content'
import type { Term } from '#core/key-point/term'
import { generateFromText, type GeneratedFromText } from '#core/question/generate/generate-from-text'
import { generateQuestions } from '#core/question/generate/generate-questions'
import type { QuestionBatch } from '#core/statistics/question-batch'
import { Unusable } from '#server/article/read-source/unusable'
import { readSourceFile } from '../read-source-file.ts'

/** The built-in content. A brief holds claims and nothing else, so each of its paragraphs should have a question. */
export function batchOfContent(content: Content): QuestionBatch {
  const { published, rejected } = generateQuestions(content)
  const texts = content.articles.map(({ id, label, citation, paragraphs }) => ({
    id, title: label, author: citation.author, paragraphs: paragraphs.map((paragraph) => ({ number: paragraph.number, text: paragraphText(paragraph), bearsClaims: true })),
  }))
  return { texts, published, rejected }
}

/** Raw texts, each read and asked about for itself. Throws `Unusable` for a file that cannot be read or is given twice. */
export async function batchOfFiles(files: readonly string[], terms: readonly Term[]): Promise<QuestionBatch> {
  const made: GeneratedFromText[] = []
  for (const file of files) {
    const { source, format } = await readSourceFile(file)
    made.push(generateFromText(source, format, terms))
  }
  const hashes = made.map(({ article }) => article.hash)
  const twice = files.find((_file, at) => hashes.indexOf(hashes[at] ?? '') < at)
  if (twice !== undefined) throw new Unusable(`${twice} is given twice, or another file says the same.`)
  return {
    texts: made.map((each, at) => textOf(each, path.basename(files[at] ?? ''))),
    published: made.flatMap(({ generated }) => generated.published),
    rejected: made.flatMap(({ generated }) => generated.rejected),
  }
}

function textOf({ articleId, article, proposal }: GeneratedFromText, fileName: string): QuestionBatch['texts'][number] {
  const bearing = new Set(proposal.claimBearing)
  return {
    id: articleId,
    title: article.title ?? fileName,
    author: article.byline,
    paragraphs: article.paragraphs.map(({ number, text }) => ({ number, text, bearsClaims: bearing.has(number) })),
  }
}
