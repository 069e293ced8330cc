-- CreateEnum
CREATE TYPE "SessionUnit" AS ENUM ('questions', 'minutes');

-- CreateEnum
CREATE TYPE "Theme" AS ENUM ('system', 'light', 'dark');

-- AlterTable
ALTER TABLE "LearnerSettings"
    ADD COLUMN "reviewsPerDay" INTEGER,
    ADD COLUMN "weekdayShares" DOUBLE PRECISION[] DEFAULT ARRAY[1, 1, 1, 1, 1, 1, 1]::DOUBLE PRECISION[],
    ADD COLUMN "sessionUnit" "SessionUnit" NOT NULL DEFAULT 'questions',
    ADD COLUMN "sessionSize" INTEGER NOT NULL DEFAULT 20,
    ADD COLUMN "keyShortcuts" BOOLEAN NOT NULL DEFAULT true,
    ADD COLUMN "theme" "Theme",
    ADD COLUMN "locale" TEXT;

ALTER TABLE "LearnerSettings" ADD CONSTRAINT "LearnerSettings_choices" CHECK (
  "reviewsPerDay" >= 1 AND "sessionSize" BETWEEN 1 AND 200
  AND cardinality("weekdayShares") = 7 AND "weekdayShares" <@ ARRAY[0, 0.5, 1]::DOUBLE PRECISION[]
  AND NOT (0 = ALL ("weekdayShares")));
