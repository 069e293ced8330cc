-- A study assignment may name key points one by one: then it has no scope.
ALTER TABLE "Assignment" DROP CONSTRAINT "Assignment_study";
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_study" CHECK ("kind" <> 'study' OR ("targetOn" ~ '^\d{4}-\d{2}-\d{2}$' AND "minutesADay" BETWEEN 1 AND 240 AND "goal" BETWEEN 0.5 AND 0.97));
