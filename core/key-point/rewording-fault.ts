import type { Article } from '../article/article'
import { checkContent } from './check-content'
import type { EntryProblem } from './content-problem'
import type { KeyPoint } from './key-point'
import type { Term } from './term'

/**
 * What keeps a key point from being worded so. hedge-dropped: the evidence has a hedge that the chain no longer names; hedge-lost: the
 * statement lacks one that it names; speaker-lost: it does not name a speaker; answer-lost: it does not have, exactly once, what a
 * question asks for; unfit: anything else that it did not have before.
 */
export type RewordingFault = {
  code: 'hedge-dropped' | 'hedge-lost' | 'speaker-lost' | 'answer-lost' | 'unfit'
  /** The place in the chain, from 0 on; null: the statement. */
  link: number | null
  /** The words that are missing; '' where it is not about words. */
  words: string
}

/**
 * The first thing wrong with a new wording that was not wrong with the one before; null when there is none. The chain has the same
 * speakers in both. A hedge may be dropped only where the evidence does not have it: then it was not the speaker's.
 */
export function rewordingFault(before: KeyPoint, after: KeyPoint, material: { articles: readonly Article[]; terms: readonly Term[] }): RewordingFault | null {
  const evidence = before.evidence.map(({ exact }) => exact.toLowerCase())
  for (const [link, { hedge }] of before.attribution.entries()) {
    if (hedge === null || !evidence.some((exact) => exact.includes(hedge.toLowerCase()))) continue
    const kept = after.attribution[link]?.hedge?.toLowerCase() ?? ''
    if (!kept.includes(hedge.toLowerCase())) return { code: 'hedge-dropped', link, words: hedge }
  }
  const problemsOf = (keyPoint: KeyPoint) => (
    checkContent({ articles: [...material.articles], terms: [...material.terms], keyPoints: [keyPoint] }).filter(({ list }) => list === 'keyPoints'))
  const known = new Set(problemsOf(before).map(nameOf))
  const problem = problemsOf(after).find((each) => !known.has(nameOf(each)))
  return problem ? faultOf(problem, after) : null
}

function nameOf({ path, reason }: EntryProblem): string {
  return `${path.join('.')} ${reason}`
}

function faultOf({ path: [part, at, field] }: EntryProblem, keyPoint: KeyPoint): RewordingFault {
  const place = typeof at === 'number' ? at : 0
  if (part === 'attribution' && field === 'hedge') return { code: 'hedge-lost', link: null, words: keyPoint.attribution[place]?.hedge ?? '' }
  if (part === 'attribution') return { code: 'speaker-lost', link: null, words: keyPoint.attribution[place]?.who ?? '' }
  if (part === 'asks' && field === 'answer') return { code: 'answer-lost', link: null, words: keyPoint.asks[place]?.answer ?? '' }
  if (part === 'members' && at === 'items' && typeof field === 'number') return { code: 'answer-lost', link: null, words: keyPoint.members?.items[field] ?? '' }
  return { code: 'unfit', link: null, words: '' }
}
