/** Begins the ids of imported articles, and with them those of their key points and questions; no id in `content/` begins so. */
const PREFIX = 'imported-'

/** The id of an article that comes of an import, by the import's own. */
export function importedArticleId(importId: string): string {
  return PREFIX + importId
}

/** Whether an article is the source's own text, brought in by somebody, and not a brief in our words. */
export function isImportedArticleId(id: string): boolean {
  return id.startsWith(PREFIX)
}
