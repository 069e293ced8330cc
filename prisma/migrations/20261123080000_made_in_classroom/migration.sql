-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "madeInClassroomId" UUID;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_madeInClassroomId_fkey" FOREIGN KEY ("madeInClassroomId") REFERENCES "Classroom"("id") ON DELETE SET NULL ON UPDATE CASCADE;
