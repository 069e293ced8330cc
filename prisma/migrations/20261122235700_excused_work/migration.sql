-- AlterTable
ALTER TABLE "Grade" ADD COLUMN "isExcused" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Grade" ADD CONSTRAINT "Grade_isExcused" CHECK (NOT "isExcused" OR ("override" IS NULL AND "reason" <> ''));
