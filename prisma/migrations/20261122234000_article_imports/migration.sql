-- CreateEnum
CREATE TYPE "ImportSource" AS ENUM ('paste', 'file', 'url');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('waiting', 'proposing', 'failed', 'draft', 'in-review', 'published', 'retired');

-- CreateEnum
CREATE TYPE "DraftDecision" AS ENUM ('open', 'accepted', 'rejected');

-- CreateTable
CREATE TABLE "ArticleImport" (
    "id" UUID NOT NULL,
    "classroomId" UUID NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "source" "ImportSource" NOT NULL,
    "sourceName" TEXT,
    "articleId" TEXT NOT NULL,
    "isUpdate" BOOLEAN NOT NULL,
    "title" TEXT,
    "author" TEXT,
    "publishedOn" TEXT,
    "outlet" TEXT,
    "format" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "ImportState" NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "article" JSONB,
    "terms" JSONB,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,

    CONSTRAINT "ArticleImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftKeyPoint" (
    "importId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "isEdited" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "DraftKeyPoint_pkey" PRIMARY KEY ("importId","id")
);

-- CreateTable
CREATE TABLE "DraftQuestion" (
    "importId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "keyPointId" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "decision" "DraftDecision" NOT NULL DEFAULT 'open',
    "isReserved" BOOLEAN NOT NULL DEFAULT false,
    "isEdited" BOOLEAN NOT NULL DEFAULT false,
    "freshness" "Freshness",

    CONSTRAINT "DraftQuestion_pkey" PRIMARY KEY ("importId","id")
);

-- CreateIndex
CREATE INDEX "ArticleImport_classroomId_createdAt_idx" ON "ArticleImport"("classroomId", "createdAt");

-- CreateIndex
CREATE INDEX "ArticleImport_articleId_idx" ON "ArticleImport"("articleId");

-- AddForeignKey
ALTER TABLE "ArticleImport" ADD CONSTRAINT "ArticleImport_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleImport" ADD CONSTRAINT "ArticleImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftKeyPoint" ADD CONSTRAINT "DraftKeyPoint_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ArticleImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftQuestion" ADD CONSTRAINT "DraftQuestion_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ArticleImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
