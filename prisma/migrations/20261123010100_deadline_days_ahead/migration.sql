-- AlterTable
ALTER TABLE "DeadlineDay" ADD COLUMN     "ahead" JSONB NOT NULL DEFAULT '[]';
