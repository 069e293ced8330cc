-- CreateEnum
CREATE TYPE "ContentOrigin" AS ENUM ('content', 'imported');

-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('study', 'quiz');

-- CreateEnum
CREATE TYPE "KeysShown" AS ENUM ('after-answer', 'after-close');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "classroomId" UUID,
ADD COLUMN     "licence" TEXT,
ADD COLUMN     "origin" "ContentOrigin" NOT NULL DEFAULT 'content';

-- AlterTable
ALTER TABLE "KeyPoint" ADD COLUMN     "classroomId" UUID,
ADD COLUMN     "origin" "ContentOrigin" NOT NULL DEFAULT 'content';

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "isReserved" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "sectionId" UUID;

-- CreateTable
CREATE TABLE "CoTeacher" (
    "classroomId" UUID NOT NULL,
    "teacherId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CoTeacher_pkey" PRIMARY KEY ("classroomId","teacherId")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "classroomId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "classroomId" UUID NOT NULL,
    "kind" "AssignmentKind" NOT NULL,
    "title" TEXT NOT NULL,
    "sectionId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "archivedAt" TIMESTAMPTZ(3),
    "scope" "DeadlineScope",
    "scopeIds" TEXT[],
    "keyPointIds" TEXT[],
    "targetOn" TEXT,
    "minutesADay" INTEGER,
    "goal" DOUBLE PRECISION,
    "opensAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "drawn" INTEGER,
    "attemptsAllowed" INTEGER,
    "timeLimitMinutes" INTEGER,
    "isShuffled" BOOLEAN NOT NULL DEFAULT false,
    "keysShown" "KeysShown",

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizItem" (
    "assignmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,

    CONSTRAINT "QuizItem_pkey" PRIMARY KEY ("assignmentId","position")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "learnerId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "isTimedOut" BOOLEAN NOT NULL DEFAULT false,
    "earned" INTEGER,
    "possible" INTEGER,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("learnerId","id")
);

-- CreateTable
CREATE TABLE "AttemptResponse" (
    "learnerId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "questionId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "response" JSONB,
    "answeredAt" TIMESTAMPTZ(3),
    "durationMs" INTEGER,
    "earned" INTEGER,
    "unscorableReason" TEXT,

    CONSTRAINT "AttemptResponse_pkey" PRIMARY KEY ("learnerId","attemptId","position")
);

-- CreateTable
CREATE TABLE "TimeExtension" (
    "learnerId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "extraMinutes" INTEGER NOT NULL,
    "grantedById" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TimeExtension_pkey" PRIMARY KEY ("learnerId","assignmentId")
);

-- CreateTable
CREATE TABLE "Grade" (
    "learnerId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "override" DOUBLE PRECISION,
    "reason" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "changedById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Grade_pkey" PRIMARY KEY ("learnerId","assignmentId")
);

-- CreateTable
CREATE TABLE "LearnerDay" (
    "learnerId" UUID NOT NULL,
    "studyOn" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,
    "durationMs" BIGINT NOT NULL,
    "reviewed" INTEGER NOT NULL,
    "recalled" INTEGER NOT NULL,

    CONSTRAINT "LearnerDay_pkey" PRIMARY KEY ("learnerId","studyOn")
);

-- CreateTable
CREATE TABLE "FirstExposure" (
    "learnerId" UUID NOT NULL,
    "keyPointId" TEXT NOT NULL,
    "reviewId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "questionRevision" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "isRight" BOOLEAN NOT NULL,
    "hasOptions" BOOLEAN NOT NULL,
    "chosenOptionIds" TEXT[],
    "durationMs" INTEGER NOT NULL,
    "counts" BOOLEAN NOT NULL,

    CONSTRAINT "FirstExposure_pkey" PRIMARY KEY ("learnerId","keyPointId")
);

-- CreateIndex
CREATE INDEX "CoTeacher_teacherId_idx" ON "CoTeacher"("teacherId");

-- CreateIndex
CREATE UNIQUE INDEX "Section_classroomId_name_key" ON "Section"("classroomId", "name");

-- CreateIndex
CREATE INDEX "Assignment_classroomId_createdAt_idx" ON "Assignment"("classroomId", "createdAt");

-- CreateIndex
CREATE INDEX "QuizItem_questionId_idx" ON "QuizItem"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizItem_assignmentId_questionId_key" ON "QuizItem"("assignmentId", "questionId");

-- CreateIndex
CREATE INDEX "Attempt_assignmentId_idx" ON "Attempt"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_learnerId_assignmentId_number_key" ON "Attempt"("learnerId", "assignmentId", "number");

-- CreateIndex
CREATE INDEX "Article_classroomId_idx" ON "Article"("classroomId");

-- AddForeignKey
ALTER TABLE "CoTeacher" ADD CONSTRAINT "CoTeacher_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoTeacher" ADD CONSTRAINT "CoTeacher_teacherId_fkey" FOREIGN KEY ("teacherId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptResponse" ADD CONSTRAINT "AttemptResponse_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptResponse" ADD CONSTRAINT "AttemptResponse_learnerId_attemptId_fkey" FOREIGN KEY ("learnerId", "attemptId") REFERENCES "Attempt"("learnerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeExtension" ADD CONSTRAINT "TimeExtension_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeExtension" ADD CONSTRAINT "TimeExtension_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeExtension" ADD CONSTRAINT "TimeExtension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerDay" ADD CONSTRAINT "LearnerDay_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstExposure" ADD CONSTRAINT "FirstExposure_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that Prisma has no word for
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_study" CHECK ("kind" <> 'study' OR ("scope" IS NOT NULL AND "targetOn" ~ '^\d{4}-\d{2}-\d{2}$' AND "minutesADay" BETWEEN 1 AND 240 AND "goal" BETWEEN 0.5 AND 0.97));
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_quiz" CHECK ("kind" <> 'quiz' OR ("opensAt" < "closesAt" AND "attemptsAllowed" BETWEEN 1 AND 20 AND ("timeLimitMinutes" IS NULL OR "timeLimitMinutes" BETWEEN 1 AND 480) AND ("drawn" IS NULL OR "drawn" >= 1) AND "keysShown" IS NOT NULL));
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_number" CHECK ("number" >= 1);
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_points" CHECK ("earned" IS NULL OR ("earned" >= 0 AND "earned" <= "possible"));
ALTER TABLE "AttemptResponse" ADD CONSTRAINT "AttemptResponse_earned" CHECK ("earned" IN (0, 1));
ALTER TABLE "TimeExtension" ADD CONSTRAINT "TimeExtension_extraMinutes" CHECK ("extraMinutes" BETWEEN 1 AND 480);
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_override" CHECK ("override" IS NULL OR ("override" BETWEEN 0 AND 1 AND "reason" <> ''));
ALTER TABLE "LearnerDay" ADD CONSTRAINT "LearnerDay_studyOn" CHECK ("studyOn" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "LearnerDay" ADD CONSTRAINT "LearnerDay_counts" CHECK ("right" BETWEEN 0 AND "answers" AND "recalled" BETWEEN 0 AND "reviewed" AND "durationMs" >= 0);
