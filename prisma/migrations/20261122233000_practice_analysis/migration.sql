-- CreateTable
CREATE TABLE "PracticeAnalysis" (
    "scope" TEXT NOT NULL,
    "classroomId" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "learners" INTEGER NOT NULL,
    "confusions" JSONB NOT NULL,

    CONSTRAINT "PracticeAnalysis_pkey" PRIMARY KEY ("scope")
);

-- CreateTable
CREATE TABLE "RevisionStatistic" (
    "scope" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "keyPointId" TEXT NOT NULL,
    "rollup" JSONB NOT NULL,

    CONSTRAINT "RevisionStatistic_pkey" PRIMARY KEY ("scope","questionId","revision")
);

-- CreateIndex
CREATE UNIQUE INDEX "PracticeAnalysis_classroomId_key" ON "PracticeAnalysis"("classroomId");

-- AddForeignKey
ALTER TABLE "PracticeAnalysis" ADD CONSTRAINT "PracticeAnalysis_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionStatistic" ADD CONSTRAINT "RevisionStatistic_scope_fkey" FOREIGN KEY ("scope") REFERENCES "PracticeAnalysis"("scope") ON DELETE CASCADE ON UPDATE CASCADE;
