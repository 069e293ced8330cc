-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ContentStatus" AS ENUM ('published', 'retired');

-- CreateEnum
CREATE TYPE "ReviewType" AS ENUM ('answer', 'undo');

-- CreateEnum
CREATE TYPE "Form" AS ENUM ('recognition', 'recall');

-- CreateEnum
CREATE TYPE "Certainty" AS ENUM ('unsure', 'fairly-sure', 'sure');

-- CreateEnum
CREATE TYPE "MemoryPhase" AS ENUM ('new', 'learning', 'review', 'relearning');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('learner', 'teacher', 'administrator');

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('active', 'suspended');

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "status" "ContentStatus" NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyPoint" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" TEXT NOT NULL,
    "articleIds" TEXT[],
    "body" JSONB NOT NULL,
    "status" "ContentStatus" NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeyPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "status" "ContentStatus" NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "keyPointId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "currentRevision" TEXT NOT NULL,
    "status" "ContentStatus" NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionRevision" (
    "questionId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "ruleSetVersion" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuestionRevision_pkey" PRIMARY KEY ("questionId","revision")
);

-- CreateTable
CREATE TABLE "Review" (
    "learnerId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" "ReviewType" NOT NULL,
    "keyPointId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionRevision" TEXT NOT NULL,
    "targetReviewId" UUID,
    "form" "Form",
    "response" JSONB,
    "earned" INTEGER,
    "unscorableReason" TEXT,
    "certainty" "Certainty",
    "hinted" BOOLEAN,
    "durationMs" INTEGER,
    "ratingTableVersion" INTEGER NOT NULL,
    "deviceId" TEXT NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAsGuest" BOOLEAN NOT NULL,
    "bodyHash" TEXT NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("learnerId","id")
);

-- CreateTable
CREATE TABLE "Card" (
    "learnerId" UUID NOT NULL,
    "keyPointId" TEXT NOT NULL,
    "phase" "MemoryPhase" NOT NULL,
    "stabilityDays" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "intervalDays" INTEGER NOT NULL,
    "learningStep" INTEGER NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "lastReviewAt" TIMESTAMPTZ(3),
    "firstAnsweredAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAnsweredAt" TIMESTAMPTZ(3) NOT NULL,
    "lastQuestionId" TEXT NOT NULL,
    "recallProven" BOOLEAN NOT NULL,
    "reaskPending" BOOLEAN NOT NULL,

    CONSTRAINT "Card_pkey" PRIMARY KEY ("learnerId","keyPointId")
);

-- CreateTable
CREATE TABLE "LearnerSettings" (
    "learnerId" UUID NOT NULL,
    "desiredRetention" DOUBLE PRECISION NOT NULL,
    "newPerDay" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "rolloverHour" INTEGER NOT NULL,
    "fsrsWeights" DOUBLE PRECISION[],
    "answerCount" INTEGER NOT NULL,
    "recognitionMedianMs" DOUBLE PRECISION,
    "recallMedianMs" DOUBLE PRECISION,
    "lastCorrectedAt" TIMESTAMPTZ(3),
    "hasGuestAnswers" BOOLEAN NOT NULL,

    CONSTRAINT "LearnerSettings_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "email" TEXT,
    "passwordHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "status" "AccountStatus" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "tokenHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectId" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Classroom" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "teacherId" UUID NOT NULL,
    "isDemo" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Classroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "learnerId" UUID NOT NULL,
    "classroomId" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("learnerId","classroomId")
);

-- CreateIndex
CREATE INDEX "KeyPoint_status_position_idx" ON "KeyPoint"("status", "position");

-- CreateIndex
CREATE INDEX "Question_keyPointId_status_idx" ON "Question"("keyPointId", "status");

-- CreateIndex
CREATE INDEX "Review_learnerId_keyPointId_idx" ON "Review"("learnerId", "keyPointId");

-- CreateIndex
CREATE INDEX "Review_learnerId_correctedAt_id_idx" ON "Review"("learnerId", "correctedAt", "id");

-- CreateIndex
CREATE INDEX "Card_learnerId_dueAt_idx" ON "Card"("learnerId", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Account_nameKey_key" ON "Account"("nameKey");

-- CreateIndex
CREATE INDEX "Session_accountId_expiresAt_idx" ON "Session"("accountId", "expiresAt");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "Classroom_teacherId_idx" ON "Classroom"("teacherId");

-- CreateIndex
CREATE INDEX "Membership_classroomId_idx" ON "Membership"("classroomId");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_keyPointId_fkey" FOREIGN KEY ("keyPointId") REFERENCES "KeyPoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionRevision" ADD CONSTRAINT "QuestionRevision_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerSettings" ADD CONSTRAINT "LearnerSettings_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Classroom" ADD CONSTRAINT "Classroom_teacherId_fkey" FOREIGN KEY ("teacherId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What schema.prisma cannot say. NaN compares greater than every number in PostgreSQL, so upper bounds keep it out.
ALTER TABLE "Review" ADD CONSTRAINT "Review_answer_or_undo" CHECK (
  ("type" = 'undo' AND "targetReviewId" IS NOT NULL AND "response" IS NULL AND "earned" IS NULL)
  OR ("type" = 'answer' AND "targetReviewId" IS NULL AND "form" IS NOT NULL AND "response" IS NOT NULL
      AND "certainty" IS NOT NULL AND "hinted" IS NOT NULL AND "durationMs" IS NOT NULL
      AND ("earned" IS NULL) = ("unscorableReason" IS NOT NULL)));
ALTER TABLE "Review" ADD CONSTRAINT "Review_earned" CHECK ("earned" IN (0, 1));
ALTER TABLE "Review" ADD CONSTRAINT "Review_durationMs" CHECK ("durationMs" BETWEEN 0 AND 3600000);
ALTER TABLE "Card" ADD CONSTRAINT "Card_stabilityDays" CHECK ("stabilityDays" BETWEEN 0 AND 36500);
ALTER TABLE "Card" ADD CONSTRAINT "Card_difficulty" CHECK ("difficulty" BETWEEN 0 AND 10);
ALTER TABLE "Card" ADD CONSTRAINT "Card_counts" CHECK (
  "intervalDays" >= 0 AND "learningStep" >= 0 AND "reps" >= 0 AND "lapses" BETWEEN 0 AND "reps");
ALTER TABLE "LearnerSettings" ADD CONSTRAINT "LearnerSettings_ranges" CHECK (
  "desiredRetention" BETWEEN 0.70 AND 0.97 AND "newPerDay" BETWEEN 0 AND 1000
  AND "rolloverHour" BETWEEN 0 AND 23 AND cardinality("fsrsWeights") IN (0, 21) AND "answerCount" >= 0);
