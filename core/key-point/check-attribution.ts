import type { EntryProblem } from './content-problem'
import { type KeyPoint, UNATTRIBUTED } from './key-point'
import type { Term } from './term'
import { termNames } from './term-names'

/**
 * Attribution is never lost: each speaker of the chain is a known term and named in the statement,
 * and each hedge stands there too. `skipIds` are ids of terms that exist but are broken themselves.
 */
export function checkAttribution(
  keyPoint: KeyPoint,
  terms: ReadonlyMap<string, Term>,
  skipIds: ReadonlySet<string>,
): EntryProblem[] {
  const problems: EntryProblem[] = []
  const statement = keyPoint.statement.toLowerCase()
  for (const [at, { who, hedge }] of keyPoint.attribution.entries()) {
    if (hedge !== null && !statement.includes(hedge.toLowerCase())) {
      problems.push({ path: ['attribution', at, 'hedge'], reason: `“${hedge}” does not occur in the statement` })
    }
    if (who === UNATTRIBUTED || skipIds.has(who)) continue
    const term = terms.get(who)
    if (!term) problems.push({ path: ['attribution', at, 'who'], reason: `there is no term “${who}”` })
    else if (!termNames(term).some((name) => statement.includes(name.toLowerCase()))) {
      problems.push({ path: ['attribution', at, 'who'], reason: `the statement does not name ${term.english}` })
    }
  }
  return problems
}
