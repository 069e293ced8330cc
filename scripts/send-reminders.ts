// Sends the reminders by mail that are due now, in the database of DATABASE_URL. A program of its own, run each quarter of an hour by serve.ts where
// mail is set up. Can be killed at any moment: nobody gets two mails on a study day.
import { database } from '#data/client'
import { mailSettings } from '#server/env'
import { sendDueReminders } from '#server/schedule/reminder/send-due-reminders'

process.on('disconnect', () => process.exit()) // who started us is gone
const mail = mailSettings()
if (mail) {
  const { sent, failed } = await sendDueReminders(mail, Date.now())
  if (sent + failed > 0) console.log(`Reminders by mail: ${sent} sent, ${failed} not.`)
  await database().$disconnect()
}
process.exit()
