// `npm run questions -- --ledger QUESTION_ID`: what happened to each revision of a question, from the app's database.
import type { LedgerActor, LedgerEntry } from '#core/question/ledger'
import { withDatabase } from './database/with-database.ts'
import { readSettings } from './settings.mjs'
import { appEnvironment } from './start/app-environment.ts'

/** One line an event, oldest first: when, what, which revision, by whom, under which rule set, and why. */
export function ledgerAsText(entries: readonly LedgerEntry[]): string {
  return entries.map(({ at, event, revision, actor, ruleSetVersion, detail }) => {
    const { articleVersions: _, ...why } = detail
    const reasons = Object.keys(why).length > 0 ? [JSON.stringify(why)] : []
    const rules = ruleSetVersion === null ? [] : [`rule set ${ruleSetVersion}`]
    return [new Date(at).toISOString(), event.padEnd(11), revision, byWhom(actor), ...rules, ...reasons].join('  ')
  }).join('\n')
}

function byWhom(actor: LedgerActor): string {
  switch (actor.type) {
    case 'template':
      return `template ${actor.kind} ${actor.version}`
    case 'content':
      return 'content files'
    case 'person':
      return `account ${actor.accountId}`
    case 'model':
      return `model ${actor.name}`
  }
}

/** Prints the ledger of one question; answers the exit code. */
export async function printLedger(questionId: string): Promise<number> {
  const settings = readSettings()
  return withDatabase(settings, async (databaseUrl) => {
    Object.assign(process.env, appEnvironment(settings, databaseUrl))
    // Only now: the app's modules read the environment when they are loaded.
    const { readQuestionHistory } = await import('#server/question/read-question-history')
    const history = await readQuestionHistory(questionId)
    if (!history) {
      process.stderr.write(`No question named ${questionId} was ever published.\n`)
      return 1
    }
    process.stdout.write(`${history.questionId}: ${history.status}, ${history.freshness}\n${ledgerAsText(history.ledger)}\n`)
    return 0
  })
}
