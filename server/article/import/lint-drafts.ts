import type { Article } from '../../../core/article/article'
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
  const corpus = await findCorpusBeside(db, imported.classroomId, imported.articleId)
  const terms = new Map<string, Term>([...imported.terms, ...corpus.terms].map((term) => [term.id, term]))
  const context = lintContext({
    articles: [...corpus.articles, imported.article], keyPoints: [...corpus.keyPoints, ...keyPoints], terms: [...terms.values()],
  })
  return (question) => lintQuestion(question, context)
}

/** Whether something was found that keeps a question from being published. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
