import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { LearnerFigures } from './measure-learner'

const MEASURE_ONE = fileURLToPath(new URL('./print-learner.ts', import.meta.url))

/** The figures of all seeds, in their order, measured in as many processes as there are processors. `onFigures` hears of each as it is done. */
export async function measureLearners(seeds: readonly string[], onFigures: (figures: LearnerFigures) => void): Promise<LearnerFigures[]> {
  const open = [...seeds]
  const measured = new Map<string, LearnerFigures>()
  const work = async () => {
    for (let seed = open.shift(); seed !== undefined; seed = open.shift()) {
      const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, MEASURE_ONE, seed])
      const figures = JSON.parse(stdout) as LearnerFigures
      measured.set(seed, figures)
      onFigures(figures)
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), seeds.length) }, work))
  return seeds.flatMap((seed) => measured.get(seed) ?? [])
}
