-- What is published stays frozen, with one exception: a classroom that is deleted takes the articles along that were its alone, for their
-- text may be somebody's copyright. Only deletes, only of rows of that classroom's own imported content, only in the transaction that
-- names the classroom (data/forget-classroom.ts) and only once the classroom is gone.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  forgotten uuid := NULLIF(current_setting('hoedam.forgotten_classroom', true), '')::uuid;
BEGIN
  IF TG_OP = 'DELETE' AND forgotten IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Classroom" WHERE "id" = forgotten) THEN
    IF TG_TABLE_NAME = 'ArticleVersion' THEN
      IF EXISTS (SELECT 1 FROM "Article" WHERE "id" = OLD."articleId" AND "origin" = 'imported' AND "classroomId" = forgotten) THEN
        RETURN OLD;
      END IF;
    ELSIF EXISTS (
      SELECT 1 FROM "Question" q JOIN "KeyPoint" k ON k."id" = q."keyPointId"
      WHERE q."id" = OLD."questionId" AND k."origin" = 'imported' AND k."classroomId" = forgotten) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% refused: rows of "%" are never changed or deleted', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
