import { countPublished } from '../data/question.ts'
import { database } from '../data/client.ts'

/** Answers once the database does. */
export async function checkHealth(): Promise<{ status: 'ok'; publishedQuestions: number }> {
  return { status: 'ok', publishedQuestions: await countPublished(database()) }
}
