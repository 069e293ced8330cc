-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "sealKey" TEXT;
