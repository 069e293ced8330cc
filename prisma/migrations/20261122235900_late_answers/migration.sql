-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "reservedAt" TIMESTAMPTZ(3);
