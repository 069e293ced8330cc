-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('active', 'waiting', 'banned');

-- AlterTable
ALTER TABLE "Classroom" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "joinCode" TEXT,
ADD COLUMN     "joinCodeEndsAt" TIMESTAMPTZ(3),
ADD COLUMN     "needsApproval" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "accountMadeHere" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "status" "MembershipStatus" NOT NULL DEFAULT 'active';

-- CreateIndex
CREATE UNIQUE INDEX "Classroom_joinCode_key" ON "Classroom"("joinCode");
