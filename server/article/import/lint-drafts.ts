import type { Article } from '../../../core/article/article'
import type { Content } from '../../../core/key-point/content'
import type { KeyPoint } from '../../../core/key-point/key-point'
import type { Term } from '../../../core/key-point/term'
import type { Finding } from '../../../core/question/item-lint/finding'
import { lintContext } from '../../../core/question/item-lint/lint-context'
import { lintQuestion } from '../../../core/question/item-lint/lint-question'
import type { Question } from '../../../core/question/question'
import { findCorpusBeside, type StoredImport } from '../../../data/article-import.ts'
import type { Connection } from '../../../data/client.ts'

/** The rules for questions that a person stands behind, over everything that the class studies beside them. */
export async function draftLinter(db: Connection, imported: StoredImport & { article: Article }, keyPoints: readonly KeyPoint[]): Promise<(question: Question) => Finding[]> {
  const material = await findMaterial(db, imported)
  const context = lintContext({ ...material, keyPoints: [...material.keyPoints, ...keyPoints] })
  return (question) => lintQuestion(question, context)
}

/** What a class studies, with the text of an import and the terms that came with it, without the import's key points. */
export async function findMaterial(db: Connection, imported: StoredImport & { article: Article }): Promise<Content> {
  const corpus = await findCorpusBeside(db, imported.classroomId, imported.articleId)
  const terms = new Map<string, Term>([...imported.terms, ...corpus.terms].map((term) => [term.id, term]))
  return { articles: [...corpus.articles, imported.article], keyPoints: corpus.keyPoints, terms: [...terms.values()] }
}

/** Whether something was found that keeps a question from being published. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
