// Fits the schedule's parameters of the learners who have answered enough, in the database of DATABASE_URL. A program of its own, run once
// a day by serve.ts: it takes processor time that the app's answers must not wait for. Can be killed at any moment and done again.
import os from 'node:os'
import { database } from '#data/client'
import { canFit } from '#server/schedule/fit/can-fit'
import { fitDueLearners } from '#server/schedule/fit/fit-due-learners'

os.setPriority(os.constants.priority.PRIORITY_LOW)
process.on('disconnect', () => process.exit()) // who started us is gone
if (canFit()) {
  const { adopted, kept } = await fitDueLearners(Date.now())
  if (adopted + kept > 0) console.log(`Fitted the memory parameters of ${adopted + kept} learners: ${adopted} taken, ${kept} no better than before.`)
  await database().$disconnect()
}
process.exit()
