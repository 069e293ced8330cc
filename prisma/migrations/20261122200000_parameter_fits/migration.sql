-- CreateTable
CREATE TABLE "ParameterFit" (
    "learnerId" UUID NOT NULL,
    "fittedAt" TIMESTAMPTZ(3) NOT NULL,
    "answers" INTEGER NOT NULL,
    "heldBack" INTEGER NOT NULL,
    "logLossBefore" DOUBLE PRECISION NOT NULL,
    "logLossAfter" DOUBLE PRECISION NOT NULL,
    "isAdopted" BOOLEAN NOT NULL,

    CONSTRAINT "ParameterFit_pkey" PRIMARY KEY ("learnerId","fittedAt")
);

-- AddForeignKey
ALTER TABLE "ParameterFit" ADD CONSTRAINT "ParameterFit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
