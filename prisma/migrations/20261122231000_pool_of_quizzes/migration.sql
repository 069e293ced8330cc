-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "releasedAt" TIMESTAMPTZ(3);
