import type { LedgerActor, LedgerDetail, LedgerEntry } from '../core/question/ledger'
import type { QuestionKind } from '../core/question/question'
import { revisionName } from '../core/question/revision-name'
import type { LedgerEntry as LedgerRow, Prisma } from '../generated/prisma/client.ts'
import type { Audience } from './audience.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/** Appends to the ledger of questions. */
export async function insertLedgerEntries(tx: Connection, entries: readonly LedgerEntry[]): Promise<void> {
  await tx.ledgerEntry.createMany({ data: entries.map(toRow) })
}

/** A question's history, oldest first. */
export async function findLedger(db: Connection, questionId: string): Promise<LedgerEntry[]> {
  const rows = await db.ledgerEntry.findMany({ where: { questionId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map(fromRow)
}

/** The histories of these questions, each oldest first. */
export async function findLedgers(db: Connection, questionIds: readonly string[]): Promise<Map<string, LedgerEntry[]>> {
  const rows = await db.ledgerEntry.findMany({ where: { questionId: { in: [...questionIds] } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const ledgers = new Map<string, LedgerEntry[]>()
  for (const entry of rows.map(fromRow)) ledgers.set(entry.questionId, [...(ledgers.get(entry.questionId) ?? []), entry])
  return ledgers
}

/** The newest rule set that each revision passed, by revision name. */
export async function findPassedRuleSets(db: Connection): Promise<Map<string, number>> {
  const rows = await db.ledgerEntry.groupBy({
    by: ['questionId', 'revision'], where: { ruleSetVersion: { not: null } }, _max: { ruleSetVersion: true },
  })
  return new Map(rows.map((row) => [revisionName(row), row._max.ruleSetVersion ?? 0]))
}

/** The first number of our advisory locks on questions; any fixed number will do. */
const QUESTION_LOCKS = 4_630_064
/** As above; one number alone, which names no question. */
const PUBLICATION_LOCK = 4_630_065

/**
 * Until the transaction ends, none of these questions is invalidated. Storing an answer takes this, invalidating takes
 * the other one: so an answer is either seen by the invalidation or sees it. To be taken before any learner's lock.
 */
export async function holdQuestions(tx: Connection, questionIds: readonly string[]): Promise<void> {
  const ids = [...new Set(questionIds)].sort()
  if (ids.length === 0) return
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${QUESTION_LOCKS}::int, hashtext(id)) FROM unnest(${ids}::text[]) AS id`
}

/** Waits until no answer to this question is being stored, and lets none begin until the transaction ends. */
export async function lockQuestion(tx: Connection, questionId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${QUESTION_LOCKS}::int, hashtext(${questionId}))`
}

/**
 * Until the transaction ends nobody else publishes or invalidates: so what is published has seen every invalidation, and
 * two programs that start at once do not both write the same rows. To be taken before any other lock.
 */
export async function lockPublication(tx: Connection): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PUBLICATION_LOCK}::bigint)`
}

export type Invalidation = { questionId: string; revision: string; reason: string; actorId: string | null; invalidatedAt: Date }

/** Writes an invalidation; false when the revision was invalidated before. */
export async function insertInvalidation(tx: Connection, invalidation: Invalidation): Promise<boolean> {
  const { count } = await tx.revisionInvalidation.createMany({ data: [invalidation], skipDuplicates: true })
  return count === 1
}

/** The names of all invalidated revisions. They are few. */
export async function findInvalidatedRevisions(db: Connection): Promise<Set<string>> {
  const rows = await db.revisionInvalidation.findMany({ select: { questionId: true, revision: true } })
  return new Set(rows.map(revisionName))
}

/**
 * The names of invalidated revisions of questions that a learner may have been asked, in ascending order: of what they may read, and of
 * whatever they have answered.
 */
export async function findInvalidatedRevisionsFor(db: Connection, audience: Audience, learnerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ questionId: string; revision: string }[]>`
    SELECT i."questionId", i."revision" FROM "RevisionInvalidation" i
    JOIN "Question" q ON q."id" = i."questionId" JOIN "KeyPoint" k ON k."id" = q."keyPointId"
    WHERE k."classroomId" IS NULL OR k."classroomId" = ANY(${[...audience.classroomIds]}::uuid[]) OR EXISTS (
      SELECT 1 FROM "Review" r WHERE r."learnerId" = ${learnerId}::uuid AND r."keyPointId" = k."id"
        AND r."questionId" = i."questionId" AND r."questionRevision" = i."revision")`
  return rows.map(revisionName).sort()
}

export function findInvalidations(db: Connection, questionId: string): Promise<Invalidation[]> {
  return db.revisionInvalidation.findMany({ where: { questionId }, orderBy: { invalidatedAt: 'asc' } })
}

function toRow({ actor, at, detail, ...entry }: LedgerEntry): Prisma.LedgerEntryCreateManyInput {
  return {
    ...entry, at: new Date(at), detail: json(detail), actorType: actor.type, actorName: actorName(actor),
    templateVersion: actor.type === 'template' ? actor.version : null,
  }
}

function actorName(actor: LedgerActor): string | null {
  switch (actor.type) {
    case 'template':
      return actor.kind
    case 'person':
      return actor.accountId
    case 'model':
      return actor.name
    case 'content':
      return null
  }
}

function fromRow(row: LedgerRow): LedgerEntry {
  const { id, questionId, revision, event, ruleSetVersion } = row
  return {
    id, questionId, revision, event, ruleSetVersion,
    at: row.at.getTime(), actor: actorOf(row), detail: stored<LedgerDetail>(row.detail),
  }
}

function actorOf({ actorType, actorName: name, templateVersion }: LedgerRow): LedgerActor {
  switch (actorType) {
    case 'template':
      return { type: 'template', kind: name as QuestionKind, version: templateVersion ?? 0 }
    case 'person':
      return { type: 'person', accountId: name ?? '' }
    case 'model':
      return { type: 'model', name: name ?? '' }
    case 'content':
      return { type: 'content' }
  }
}
