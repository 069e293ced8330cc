-- CreateEnum
CREATE TYPE "DeadlineScope" AS ENUM ('all', 'articles', 'topics');

-- CreateTable
CREATE TABLE "Deadline" (
    "learnerId" UUID NOT NULL,
    "scope" "DeadlineScope" NOT NULL,
    "scopeIds" TEXT[],
    "keyPointIds" TEXT[],
    "targetOn" TEXT NOT NULL,
    "minutesADay" INTEGER NOT NULL,
    "goal" DOUBLE PRECISION NOT NULL,
    "promisedMeanRetrievability" DOUBLE PRECISION NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "DeadlineDay" (
    "learnerId" UUID NOT NULL,
    "plannedOn" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,
    "introduce" TEXT[],
    "review" TEXT[],
    "days" JSONB NOT NULL,
    "reaches" DOUBLE PRECISION NOT NULL,
    "minutesADayNeeded" INTEGER,

    CONSTRAINT "DeadlineDay_pkey" PRIMARY KEY ("learnerId")
);

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineDay" ADD CONSTRAINT "DeadlineDay_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_targetOn" CHECK ("targetOn" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_minutesADay" CHECK ("minutesADay" BETWEEN 1 AND 240);
-- NaN is above every number here, so the ranges keep it out.
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_goal" CHECK ("goal" BETWEEN 0.5 AND 0.97);
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_promised" CHECK ("promisedMeanRetrievability" BETWEEN 0 AND 1);
ALTER TABLE "DeadlineDay" ADD CONSTRAINT "DeadlineDay_plannedOn" CHECK ("plannedOn" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "DeadlineDay" ADD CONSTRAINT "DeadlineDay_reaches" CHECK ("reaches" BETWEEN 0 AND 1);
