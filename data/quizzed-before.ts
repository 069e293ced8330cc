import { Prisma } from '../generated/prisma/client.ts'

/**
 * Whether the learner of first exposure `f` had answered a question on the same key point in a quiz before: who had, had met it, and what they then
 * practised is no first exposure. As in practice, what could not be scored and what was found wrong is passed over.
 */
export const QUIZZED_BEFORE = Prisma.sql`EXISTS (
  SELECT FROM "AttemptResponse" r JOIN "Question" q ON q."id" = r."questionId"
  WHERE r."learnerId" = f."learnerId" AND q."keyPointId" = f."keyPointId" AND r."answeredAt" < f."answeredAt"
    AND r."response" IS NOT NULL AND r."unscorableReason" IS NULL
    AND NOT EXISTS (SELECT FROM "RevisionInvalidation" v WHERE v."questionId" = r."questionId" AND v."revision" = r."revision"))`
