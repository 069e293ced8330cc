/**
 * `npm run simulate [-- SEED…]`: seeded learners whose memory is not FSRS (ACT-R, scripts/simulation/learner-memory.ts) study for 180 days through
 * the app's queue, form ladder, rating table, fold, load balance and fitting. Exit code 1 when a figure misses its limit.
 *
 * True retention: over the first answers of a study day on due cards in review, the mean of the learner's real probability of retrieving
 * the answer in the form in which it was asked: guesses and slips do not count. The app sees the share of passes; in review it asks for
 * recall where a key point has such a question, and an unsure right choice is no pass but asked again in another form, so guesses add little.
 */
import { measureDeadline, measureLoad, measureRetention } from './simulation/measure-schedule'

const DAYS = 180
const seeds = process.argv.length > 2 ? process.argv.slice(2) : ['one', 'two', 'three']
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
let failures = 0

function report(what: string, values: readonly number[], figure: string, isWithin: boolean, limit: string): void {
  if (!isWithin) failures += 1
  console.log(`${isWithin ? 'pass' : 'FAIL'}  ${what}: ${figure} (${limit}); by learner ${values.map(percent).join(', ')}`)
}

for (const isFitted of [false, true]) {
  const limit = isFitted ? 0.02 : 0.04
  for (const desired of [0.8, 0.9, 0.95]) {
    const figures = []
    for (const seed of seeds) figures.push(await measureRetention(seed, desired, isFitted, DAYS))
    const truly = mean(figures.map((figure) => figure.truly))
    report(`true retention ${isFitted ? 'after' : 'before'} fitting, ${percent(desired)} desired`, figures.map((figure) => figure.truly),
      `${percent(truly)}, the app sees ${percent(mean(figures.map(({ seen }) => seen)))}`, Math.abs(truly - desired) <= limit,
      `within ${100 * limit} points; ${figures.reduce((sum, { reviews }) => sum + reviews, 0)} reviews`)
  }
}

const loads = seeds.map((seed) => ({ plain: measureLoad(seed, false, DAYS), balanced: measureLoad(seed, true, DAYS) }))
const savings = loads.map(({ plain, balanced }) => 1 - balanced / plain)
report('standard deviation of reviews a day, balanced against not', savings,
  `${mean(loads.map(({ balanced }) => balanced)).toFixed(2)} against ${mean(loads.map(({ plain }) => plain)).toFixed(2)}, ${percent(mean(savings))} less`,
  mean(savings) >= 0.25, 'at least 25 % less')

for (const goal of [0.85, 0.92]) {
  const figures = []
  for (const seed of seeds) figures.push(await measureDeadline(seed, goal))
  const [promised, reached] = [mean(figures.map((figure) => figure.promised)), mean(figures.map((figure) => figure.reached))]
  report(`deadline in 28 days, goal ${percent(goal)}`, figures.map((figure) => figure.reached),
    `promised ${percent(promised)}, reached ${percent(reached)}, ${mean(figures.map(({ minutesADay }) => minutesADay)).toFixed(0)} minutes a day, ` +
    `${percent(mean(figures.map(({ shareOnLastDay }) => shareOnLastDay)))} of the looks on the last day`,
    Math.abs(promised - reached) <= 0.02, 'within 2 points')
}
process.exitCode = failures > 0 ? 1 : 0
