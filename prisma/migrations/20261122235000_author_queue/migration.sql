-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "forkedAt" TIMESTAMPTZ(3);
-- CreateTable
CREATE TABLE "FlagDismissal" (
    "questionId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "actorId" UUID,
    "dismissedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "FlagDismissal_pkey" PRIMARY KEY ("questionId","revision","code")
);
-- AddForeignKey
ALTER TABLE "FlagDismissal" ADD CONSTRAINT "FlagDismissal_questionId_revision_fkey" FOREIGN KEY ("questionId", "revision") REFERENCES "QuestionRevision"("questionId", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;
