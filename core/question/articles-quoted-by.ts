import type { Question } from './question'

/** Ids of the articles in which a question's evidence lies, that of its options too, each once. */
export function articlesQuotedBy({ evidence, options }: Pick<Question, 'evidence' | 'options'>): string[] {
  return [...new Set([...evidence, ...options.map((option) => option.evidence)].map(({ articleId }) => articleId))]
}
