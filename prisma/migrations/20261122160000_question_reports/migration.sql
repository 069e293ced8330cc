-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('incorrect', 'unclear', 'evidence', 'wording', 'other');

-- CreateTable
CREATE TABLE "QuestionReport" (
    "learnerId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "reason" "ReportReason" NOT NULL,
    "text" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuestionReport_pkey" PRIMARY KEY ("learnerId","questionId","revision")
);

-- CreateIndex
CREATE INDEX "QuestionReport_doneAt_reportedAt_idx" ON "QuestionReport"("doneAt", "reportedAt");

-- AddForeignKey
ALTER TABLE "QuestionReport" ADD CONSTRAINT "QuestionReport_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
