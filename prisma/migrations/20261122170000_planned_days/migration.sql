-- CreateTable
CREATE TABLE "PlannedDay" (
    "learnerId" UUID NOT NULL,
    "keyPointId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "intervalDays" INTEGER NOT NULL,

    CONSTRAINT "PlannedDay_pkey" PRIMARY KEY ("learnerId","keyPointId")
);

-- AddForeignKey
ALTER TABLE "PlannedDay" ADD CONSTRAINT "PlannedDay_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PlannedDay" ADD CONSTRAINT "PlannedDay_dueOn" CHECK ("dueOn" ~ '^\d{4}-\d{2}-\d{2}$');
