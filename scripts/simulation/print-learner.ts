/** Measures the learner of one seed, the first argument, and prints the figures as JSON: a process of its own for `measureLearners`. */
import { measureLearner } from './measure-learner'

process.stdout.write(JSON.stringify(await measureLearner(process.argv[2] ?? '')))
