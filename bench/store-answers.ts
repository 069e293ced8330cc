/**
 * What storing answers costs on the server, from the envelope to the commit:
 *
 *   npm run bench:answers
 *
 * Starts a PostgreSQL of its own (without fsync), loads the built-in content and lets one learner answer every key point over some
 * weeks. Then it times batches of 50 answers and single ones and prints medians. The first answers of a process are not counted.
 */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuidV7 } from 'uuid'
import { generateQuestions } from '#core/question/generate/generate-questions'
import type { Question } from '#core/question/question'
import { DAY_MS } from '#core/shared/instant'
import { database } from '#data/client'
import { loadContent } from '#server/article/load-content'
import { readContent } from '#server/article/read-content'
import { createAccount } from '#server/account/create-account'
import { submitReviews } from '#server/review/submit-reviews'
import { asLearner } from '#test/factories/as-learner'
import { respond } from '#test/factories/respond'
import { openDataDirectory } from '#scripts/data-directory'
import { startEmbeddedDatabase } from '#scripts/database/embedded-database'
import { removeOutsidePlace } from '#scripts/database/place'
import { migrate } from '#scripts/migrate'

const START = Date.parse('2026-03-01T09:00:00Z')
const BATCH = 50
const WARM_UP_DAYS = 40
const TIMED = { batches: 60, singles: 300 }

const dataDir = path.join(tmpdir(), `hoedam-bench-${randomBytes(6).toString('hex')}`)
openDataDirectory(dataDir)
const server = await startEmbeddedDatabase({ dataDir, unsafe: true })
try {
  await migrate(server.url)
  process.env.DATABASE_URL = server.url
  await measure()
  await database().$disconnect()
} finally {
  await server.stop()
  removeOutsidePlace(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const db = database()
  const content = readContent(path.join(import.meta.dirname, '../content'))
  await loadContent(db, content, START)
  const learnerId = asLearner(await createAccount(db, { name: 'Bench', passwordHash: 'x', role: 'learner' }, START))
  const byKeyPoint = [...new Map(generateQuestions(content).published.map((question) => [question.keyPointId, question])).values()]
  let asked = 0
  let at = START
  const store = async (count: number): Promise<number> => {
    const questions = Array.from({ length: count }, () => byKeyPoint[asked++ % byKeyPoint.length]).filter((question) => question !== undefined)
    at += DAY_MS / 4
    const before = performance.now()
    await submitReviews(learnerId, { clientNow: at, deviceId: 'bench', reviews: questions.map((question) => item(question, at)) }, at)
    return performance.now() - before
  }
  for (let day = 0; day < WARM_UP_DAYS; day += 1) await store(BATCH)
  for (const [name, runs, size] of [['batch of 50', TIMED.batches, BATCH], ['single answer', TIMED.singles, 1]] as const) {
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) times.push(await store(size))
    times.sort((a, b) => a - b)
    console.log(`${name}: median ${times[Math.floor(runs / 2)]?.toFixed(1)} ms, fastest tenth ${times[Math.floor(runs / 10)]?.toFixed(1)} ms (${byKeyPoint.length} key points)`)
  }
}

function item(question: Question, at: number) {
  return {
    id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question),
    certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(at).toISOString(),
  }
}
