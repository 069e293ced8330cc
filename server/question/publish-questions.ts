import { v7 as uuidV7 } from 'uuid'
import { articlesQuotedBy } from '../../core/question/articles-quoted-by'
import { TEMPLATE_VERSIONS } from '../../core/question/generate/template-versions'
import { RULE_SET_VERSION } from '../../core/question/item-lint/rule-set-version'
import type { LedgerEntry, LedgerEvent } from '../../core/question/ledger'
import type { Question } from '../../core/question/question'
import { revisionName } from '../../core/question/revision-name'
import type { Connection } from '../../data/client.ts'
import { findInvalidatedRevisions, findPassedRuleSets, insertLedgerEntries } from '../../data/ledger.ts'
import { type QuestionStanding, findRevisionNames, findStandings, retireQuestions, saveQuestions } from '../../data/question.ts'

const CONTENT = { type: 'content' } as const

type Step = Pick<LedgerEntry, 'questionId' | 'revision' | 'event' | 'actor' | 'ruleSetVersion' | 'detail'>

/**
 * Publishes the questions that passed the gate: a new rendering supersedes the old revision, an unchanged one is
 * refreshed where it was paused, a question that is gone is retired. A revision that was invalidated is withheld; a question edited in the app is left alone.
 * Revisions are never changed or deleted; the ledger says what happened.
 */
export async function publishQuestions(
  tx: Connection,
  passed: readonly Question[],
  articleHashes: ReadonlyMap<string, string>,
  at: Date,
): Promise<{ changed: number; withheld: number }> {
  const [standings, invalidated, ruleSets] = [await findStandings(tx), await findInvalidatedRevisions(tx), await findPassedRuleSets(tx)]
  const own = passed.filter(({ id }) => !standings.get(id)?.isForked)
  const offered = own.filter((question) => !invalidated.has(nameOf(question)))
  const toSave = offered.filter((question) => !isAsked(question, standings.get(question.id)))
  const known = await findRevisionNames(tx, toSave.map(({ id }) => id))
  const offeredIds = new Set(offered.map(({ id }) => id))
  const gone = [...standings].filter(([id, { status, isForked }]) => status === 'published' && !isForked && !offeredIds.has(id))
  const recheckedOnly = offered.filter((question) =>
    isAsked(question, standings.get(question.id)) && ruleSets.get(nameOf(question)) !== RULE_SET_VERSION)

  await saveQuestions(tx, toSave, RULE_SET_VERSION, at)
  await retireQuestions(tx, gone.map(([id]) => id), at)
  const steps = [
    ...toSave.flatMap((question) => stepsOf(question, standings.get(question.id), known.has(nameOf(question)), articleHashes)),
    ...recheckedOnly.map((question) => passedGate(question, 'refreshed', articleHashes)),
    ...gone.map(([questionId, { currentRevision }]): Step => (
      { questionId, revision: currentRevision, event: 'retired', actor: CONTENT, ruleSetVersion: null, detail: {} }
    )),
  ]
  await insertLedgerEntries(tx, steps.map((step) => ({ ...step, id: uuidV7(), at: at.getTime() })))
  return { changed: toSave.length + recheckedOnly.length + gone.length, withheld: own.length - offered.length }
}

function isAsked(question: Question, standing: QuestionStanding | undefined): boolean {
  return standing?.currentRevision === question.revision && standing.status === 'published' && standing.freshness === 'fresh'
}

function stepsOf(question: Question, before: QuestionStanding | undefined, isKnown: boolean, hashes: ReadonlyMap<string, string>): Step[] {
  if (before?.status === 'published' && before.currentRevision === question.revision) return [passedGate(question, 'refreshed', hashes)]
  const superseded: Step[] = before?.status === 'published'
    ? [{ questionId: question.id, revision: before.currentRevision, event: 'superseded', actor: CONTENT, ruleSetVersion: null,
        detail: { supersededBy: question.revision } }]
    : []
  const produced: Step[] = isKnown ? [] : [{
    ...passedGate(question, 'produced', hashes),
    actor: { type: 'template', kind: question.kind, version: TEMPLATE_VERSIONS[question.kind] },
  }]
  return [...superseded, ...produced, passedGate(question, 'published', hashes)]
}

function passedGate(question: Question, event: LedgerEvent, hashes: ReadonlyMap<string, string>): Step {
  const quoted = articlesQuotedBy(question)
  const articleVersions = Object.fromEntries(quoted.sort().map((id) => [id, hashes.get(id) ?? '']))
  return {
    questionId: question.id, revision: question.revision, event, actor: CONTENT,
    ruleSetVersion: RULE_SET_VERSION, detail: { articleVersions },
  }
}

function nameOf({ id, revision }: Question): string {
  return revisionName({ questionId: id, revision })
}
