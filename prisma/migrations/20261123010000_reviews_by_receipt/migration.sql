-- CreateIndex
CREATE INDEX "Review_learnerId_receivedAt_id_idx" ON "Review"("learnerId", "receivedAt", "id");
