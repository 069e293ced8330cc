-- AlterTable
ALTER TABLE "QuestionReport" ADD COLUMN     "figures" JSONB;

-- CreateEnum
CREATE TYPE "LeechRemedy" AS ENUM ('contrast-drill', 'other-form', 'pause-question', 'pause-key-point', 'unclear');

-- CreateTable
CREATE TABLE "Leech" (
    "learnerId" UUID NOT NULL,
    "keyPointId" TEXT NOT NULL,
    "lapses" INTEGER NOT NULL,
    "reps" INTEGER NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "remedy" "LeechRemedy" NOT NULL,
    "questionId" TEXT,
    "companionId" TEXT,
    "evidence" JSONB NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Leech_pkey" PRIMARY KEY ("learnerId","keyPointId")
);

-- AddForeignKey
ALTER TABLE "Leech" ADD CONSTRAINT "Leech_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
