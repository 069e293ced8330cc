import type { EntryProblem } from './content-problem'
import type { Ask, KeyPoint } from './key-point'

/** Longest answer that a learner is asked to type. */
export const TYPED_WORDS = 4

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function occurrences(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1
}

function checkAnswer(ask: Ask, statement: string): EntryProblem[] {
  const problems: EntryProblem[] = []
  const count = occurrences(statement, ask.answer)
  if (count === 0) problems.push({ path: ['answer'], reason: 'does not occur in the statement' })
  if (count > 1) problems.push({ path: ['answer'], reason: `occurs ${count} times in the statement, must occur once` })
  if (folded(ask.question).includes(folded(ask.answer))) {
    problems.push({ path: ['question'], reason: 'contains its own answer' })
  }
  if (ask.typed && ask.answer.split(/\s+/).length > TYPED_WORDS) {
    problems.push({ path: ['answer'], reason: `has more than ${TYPED_WORDS} words and cannot be typed` })
  }
  return problems
}

function checkLures(ask: Ask): EntryProblem[] {
  const problems: EntryProblem[] = []
  if (ask.lures.length < 2) problems.push({ path: ['lures'], reason: 'needs at least two lures' })
  const right = new Set([ask.answer, ...ask.accept].map(folded))
  const seen = new Set<string>()
  for (const [at, lure] of ask.lures.entries()) {
    const text = folded(lure.text)
    if (right.has(text)) problems.push({ path: ['lures', at, 'text'], reason: 'is a right answer' })
    if (seen.has(text)) problems.push({ path: ['lures', at, 'text'], reason: 'repeats another lure' })
    seen.add(text)
  }
  return problems
}

/** What is wrong with the asks of a key point, taken by themselves (terms and quotes are checked elsewhere). */
export function checkAsks(keyPoint: KeyPoint): EntryProblem[] {
  const problems: EntryProblem[] = []
  const slots = new Set<string>()
  for (const [at, ask] of keyPoint.asks.entries()) {
    if (slots.has(ask.slot)) problems.push({ path: ['asks', at, 'slot'], reason: 'repeats another slot of this key point' })
    slots.add(ask.slot)
    for (const { path, reason } of [...checkAnswer(ask, keyPoint.statement), ...checkLures(ask)]) {
      problems.push({ path: ['asks', at, ...path], reason })
    }
  }
  if (!keyPoint.asks.some((ask) => ask.typed)) problems.push({ path: ['asks'], reason: 'none can be typed (typed: true)' })
  return problems
}
