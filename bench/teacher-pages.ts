import { readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** What stands for each parameter of a page's address in the class that is measured. A new parameter needs a line here. */
const EXAMPLE_OF: Readonly<Record<string, string>> = {
  id: 'SELECT id FROM "Classroom" LIMIT 1',
  learnerId: 'SELECT "learnerId" AS id FROM "Attempt" ORDER BY "learnerId" LIMIT 1',
  assignmentId: `SELECT id FROM "Assignment" WHERE kind = 'quiz' ORDER BY "createdAt" LIMIT 1`,
  questionId: 'SELECT "questionId" AS id FROM "FirstExposure" GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1',
  importId: 'SELECT id FROM "ArticleImport" LIMIT 1',
}

/** Where the example is another on one page. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '/classroom/[id]/assignments/[assignmentId]': `SELECT id FROM "Assignment" WHERE kind = 'study' LIMIT 1`,
  '/classroom/[id]/queue/[questionId]': 'SELECT q.id FROM "Question" q JOIN "KeyPoint" k ON k.id = q."keyPointId" AND k."classroomId" IS NOT NULL LIMIT 1',
}

/** Pages whose address has more to it than parameters: they are found by the first link to them on another one. */
export const LINKED_FROM: Readonly<Record<string, string>> = { '/classroom/[id]/confusions/drill': '/classroom/[id]/confusions' }

export type TeacherPage = { page: string; address: string | null }

/** Every page below app/classroom, read from the folder so that a new one cannot be forgotten; no address: the class has nothing to show on it. */
export async function findTeacherPages(root: string, databaseUrl: string): Promise<TeacherPage[]> {
  const files = readdirSync(path.join(root, 'app/classroom'), { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'page.tsx')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await Promise.all(files.map((file) => path.posix.join('/classroom', path.dirname(file).replaceAll(path.sep, '/'))).sort().map(async (page) => (
      { page, address: await addressOf(page, client) })))
  } finally {
    await client.end()
  }
}

async function addressOf(page: string, client: pg.Client): Promise<string | null> {
  const parts: string[] = []
  for (const part of page.split('/')) {
    const parameter = /^\[(.+)\]$/.exec(part)?.[1]
    const query = parameter === undefined ? undefined : (parameter === 'id' ? undefined : OTHERWISE[page]) ?? EXAMPLE_OF[parameter]
    if (parameter !== undefined && query === undefined) throw new Error(`${page}: say in bench/teacher-pages.ts what [${parameter}] is to be.`)
    const example: unknown = query === undefined ? part : (await client.query(query)).rows[0]?.id
    if (typeof example !== 'string') return null
    parts.push(example)
  }
  return parts.join('/')
}
