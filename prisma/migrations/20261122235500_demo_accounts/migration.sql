ALTER TABLE "Account" ADD COLUMN "isDemo" BOOLEAN NOT NULL DEFAULT false;
-- The accounts of a demo classroom that an earlier version made.
UPDATE "Account" SET "isDemo" = true WHERE "name" IN ('Ms Han (demo)', 'Mina (demo)', 'Juno (demo)')
  AND ("id" IN (SELECT "teacherId" FROM "Classroom" WHERE "isDemo")
    OR "id" IN (SELECT m."learnerId" FROM "Membership" m JOIN "Classroom" c ON c."id" = m."classroomId" WHERE c."isDemo"));
