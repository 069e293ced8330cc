-- CreateTable
CREATE TABLE "Reminder" (
    "learnerId" UUID NOT NULL,
    "hour" INTEGER NOT NULL,
    "calendarTokenHash" TEXT,
    "calendarMadeAt" TIMESTAMPTZ(3),
    "mailAddress" TEXT,
    "confirmTokenHash" TEXT,
    "confirmSentAt" TIMESTAMPTZ(3),
    "mailConfirmedAt" TIMESTAMPTZ(3),
    "unsubscribeTokenHash" TEXT,
    "lastSentOn" TEXT,
    "sendAttempts" INTEGER NOT NULL DEFAULT 0,
    "isRetryDue" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("learnerId")
);

-- CreateIndex
CREATE INDEX "Reminder_calendarTokenHash_idx" ON "Reminder"("calendarTokenHash");

-- CreateIndex
CREATE INDEX "Reminder_confirmTokenHash_idx" ON "Reminder"("confirmTokenHash");

-- CreateIndex
CREATE INDEX "Reminder_unsubscribeTokenHash_idx" ON "Reminder"("unsubscribeTokenHash");

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_hour" CHECK ("hour" BETWEEN 0 AND 23);
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_mailAddress" CHECK ("mailAddress" IS NOT NULL OR ("mailConfirmedAt" IS NULL AND "confirmTokenHash" IS NULL));
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_lastSentOn" CHECK ("lastSentOn" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_sendAttempts" CHECK ("sendAttempts" BETWEEN 0 AND 3);
