import type { Connection } from './client.ts'

/** One fit of a learner's FSRS weights: how well the weights before and the fitted ones told the answers held back, and whether the fitted ones were taken. */
export type ParameterFit = {
  fittedAt: number
  /** Answers stored by then. */
  answers: number
  /** Answers that the fit did not see. */
  heldBack: number
  /** Mean of −ln of the probability given to what happened; lower is better. */
  logLossBefore: number
  logLossAfter: number
  isAdopted: boolean
}

/** Any number that nothing else locks by. */
const FIT_LOCK = 4_160_277_001

/** Whether no other process is fitting; if so, keeps others out until the transaction ends. */
export async function tryFitLock(tx: Connection): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isOurs: boolean }[]>`SELECT pg_try_advisory_xact_lock(${FIT_LOCK}::bigint) AS "isOurs"`
  return row?.isOurs ?? false
}

/** A learner with at least `least` answers, `more` of them since the last fit, who is not among `except`; null when there is none. Never one of the demonstration: its figures stay as they were made. */
export async function findLearnerToFit(db: Connection, { least, more, except }: { least: number; more: number; except: readonly string[] }): Promise<string | null> {
  const [row] = await db.$queryRaw<{ learnerId: string }[]>`
    SELECT s."learnerId" FROM "LearnerSettings" s JOIN "Account" a ON a."id" = s."learnerId" AND NOT a."isDemo"
    WHERE s."answerCount" >= ${least} AND NOT s."learnerId" = ANY(${[...except]}::uuid[])
      AND s."answerCount" >= ${more} + coalesce((SELECT max(f."answers") FROM "ParameterFit" f WHERE f."learnerId" = s."learnerId"), 0)
    ORDER BY s."learnerId" LIMIT 1`
  return row?.learnerId ?? null
}

export async function insertParameterFit(tx: Connection, learnerId: string, { fittedAt, ...fit }: ParameterFit): Promise<void> {
  await tx.parameterFit.create({ data: { learnerId, fittedAt: new Date(fittedAt), ...fit } })
}

/** The learner's fits, the latest first. */
export async function findParameterFits(db: Connection, learnerId: string): Promise<ParameterFit[]> {
  const rows = await db.parameterFit.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { fittedAt: 'desc' } })
  return rows.map(({ fittedAt, ...fit }) => ({ fittedAt: fittedAt.getTime(), ...fit }))
}
