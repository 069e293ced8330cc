-- CreateEnum
CREATE TYPE "Freshness" AS ENUM ('fresh', 'stale', 'broken');

-- CreateEnum
CREATE TYPE "LedgerEvent" AS ENUM ('produced', 'published', 'refreshed', 'superseded', 'stale', 'broken', 'retired', 'invalidated');

-- CreateEnum
CREATE TYPE "LedgerActorType" AS ENUM ('template', 'content', 'person', 'model');

-- AlterTable
ALTER TABLE "Question" ADD COLUMN "freshness" "Freshness" NOT NULL DEFAULT 'fresh';

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "articleId" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("articleId","contentHash")
);

-- CreateTable
CREATE TABLE "RevisionInvalidation" (
    "questionId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actorId" UUID,
    "invalidatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RevisionInvalidation_pkey" PRIMARY KEY ("questionId","revision")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" "LedgerEvent" NOT NULL,
    "actorType" "LedgerActorType" NOT NULL,
    "actorName" TEXT,
    "templateVersion" INTEGER,
    "ruleSetVersion" INTEGER,
    "detail" JSONB NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvalidationNotice" (
    "learnerId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "noticedAt" TIMESTAMPTZ(3) NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InvalidationNotice_pkey" PRIMARY KEY ("learnerId","questionId","revision")
);

-- CreateIndex
CREATE INDEX "LedgerEntry_questionId_at_id_idx" ON "LedgerEntry"("questionId", "at", "id");

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionInvalidation" ADD CONSTRAINT "RevisionInvalidation_questionId_revision_fkey" FOREIGN KEY ("questionId", "revision") REFERENCES "QuestionRevision"("questionId", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_questionId_revision_fkey" FOREIGN KEY ("questionId", "revision") REFERENCES "QuestionRevision"("questionId", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvalidationNotice" ADD CONSTRAINT "InvalidationNotice_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE "RevisionInvalidation" ADD CONSTRAINT "RevisionInvalidation_reason" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_actor" CHECK (("actorType" = 'content') = ("actorName" IS NULL));

-- What is published is frozen, and a log has no eraser: neither a fault of ours nor a hurried hand may change them.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refused: rows of "%" are never changed or deleted', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "QuestionRevision_frozen" BEFORE UPDATE OR DELETE ON "QuestionRevision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "QuestionRevision_kept" BEFORE TRUNCATE ON "QuestionRevision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "ArticleVersion_frozen" BEFORE UPDATE OR DELETE ON "ArticleVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ArticleVersion_kept" BEFORE TRUNCATE ON "ArticleVersion" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "RevisionInvalidation_frozen" BEFORE UPDATE OR DELETE ON "RevisionInvalidation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "RevisionInvalidation_kept" BEFORE TRUNCATE ON "RevisionInvalidation" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "LedgerEntry_frozen" BEFORE UPDATE OR DELETE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "LedgerEntry_kept" BEFORE TRUNCATE ON "LedgerEntry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- What is there already: the versions now loaded, and one ledger entry for each revision published so far. Which template
-- made them was not written down then.
INSERT INTO "ArticleVersion" ("articleId", "contentHash", "body", "loadedAt")
SELECT "id", "contentHash", "body", "updatedAt" FROM "Article";
INSERT INTO "LedgerEntry" ("id", "questionId", "revision", "at", "event", "actorType", "ruleSetVersion", "detail")
SELECT gen_random_uuid(), "questionId", "revision", "publishedAt", 'published', 'content', "ruleSetVersion", '{}' FROM "QuestionRevision";
