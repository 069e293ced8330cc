import { readContent } from '#server/article/read-content'
import { loadContent as load } from '#server/article/load-content'
import { fillPool } from '#server/question/pool/fill-pool'
import { createDatabase } from '#data/client'

/** Loads `content/` into the database and says in a sentence what is there. Throws ContentError on a broken file. */
export async function loadContent(databaseUrl: string): Promise<string> {
  const content = readContent('content')
  const db = createDatabase(databaseUrl)
  const now = Date.now()
  try {
    const { articles, keyPoints, terms, published, rejected, withheld, changed } = await load(db, content, now)
    const reserved = await fillPool(db, now)
    const gate = rejected > 0 ? ` (${rejected} more did not pass the question rules: npm run questions lists them)` : ''
    const held = withheld > 0 ? ` (${withheld} withheld: this wording was invalidated)` : ''
    return `${articles} articles, ${keyPoints} key points, ${terms} terms, ${published} questions (${reserved} of them kept for quizzes)${gate}${held}; ` +
      (changed > 0 ? `${changed} entries written.` : 'nothing changed since the last start.')
  } finally {
    await db.$disconnect()
  }
}
