/**
 * `npm run simulate [-- SEED…]`: seeded learners whose memory is not FSRS (ACT-R, core/simulation/learner-memory.ts) study for 180 days through
 * the app's queue, form ladder, rating table, fold, load balance and fitting. Ten learners as a rule, their seeds 1 to 10.
 * Exit code 1 when the mean over the learners misses a limit.
 *
 * True retention: over the first answers of a study day on due cards in review, the mean of the learner's real probability of retrieving
 * the answer in the form in which it was asked: guesses and slips do not count. The app sees the share of passes; in review it asks for
 * recall where a key point has such a question, and an unsure right choice is no pass but asked again in another form, so guesses add little.
 * A deadline is held to the same probability on the date, over all its key points, in the form in which each would be asked.
 */
import { measureLearners } from './simulation/measure-learners'
import { reportFigures } from './simulation/report-figures'

const given = process.argv.slice(2)
const seeds = given.length > 0 ? given : Array.from({ length: 10 }, (_, i) => String(i + 1))

console.log(`Learners with the seeds ${seeds.join(', ')}; about a minute of processor time each. Means ± two standard errors.`)
const learners = await measureLearners(seeds, ({ seed }) => console.error(`  learner ${seed} is done`))
const lines = reportFigures(learners)
for (const { isKept, what, figure, limit, byLearner } of lines) {
  console.log(`${isKept ? 'pass' : 'FAIL'}  ${what}: ${figure}\n      limit: ${limit}; ${byLearner}`)
}
const missed = lines.filter(({ isKept }) => !isKept).length
console.log(`${lines.length - missed} limits kept, ${missed} missed`)
process.exitCode = missed > 0 ? 1 : 0
