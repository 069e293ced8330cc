-- CreateTable
CREATE TABLE "StudyResult" (
    "learnerId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "total" INTEGER NOT NULL,
    "met" INTEGER NOT NULL,
    "known" INTEGER NOT NULL,
    "settledAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StudyResult_pkey" PRIMARY KEY ("learnerId","assignmentId")
);

-- CreateIndex
CREATE INDEX "StudyResult_assignmentId_idx" ON "StudyResult"("assignmentId");

-- AddForeignKey
ALTER TABLE "StudyResult" ADD CONSTRAINT "StudyResult_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyResult" ADD CONSTRAINT "StudyResult_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
