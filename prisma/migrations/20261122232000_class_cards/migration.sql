-- CreateTable
CREATE TABLE "ClassCard" (
    "learnerId" UUID NOT NULL,
    "keyPointId" TEXT NOT NULL,
    "isMet" BOOLEAN NOT NULL,
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

    CONSTRAINT "ClassCard_pkey" PRIMARY KEY ("learnerId","keyPointId")
);

-- AddForeignKey
ALTER TABLE "ClassCard" ADD CONSTRAINT "ClassCard_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that Prisma has no word for
ALTER TABLE "ClassCard" ADD CONSTRAINT "ClassCard_stabilityDays" CHECK ("stabilityDays" BETWEEN 0 AND 36500);
ALTER TABLE "ClassCard" ADD CONSTRAINT "ClassCard_difficulty" CHECK ("difficulty" BETWEEN 0 AND 10);
ALTER TABLE "ClassCard" ADD CONSTRAINT "ClassCard_counts" CHECK (
  "intervalDays" >= 0 AND "learningStep" >= 0 AND "reps" >= 0 AND "lapses" BETWEEN 0 AND "reps");
