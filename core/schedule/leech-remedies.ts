import type { QuestionKind } from '../question/question'
import type { Instant } from '../shared/instant'
import type { Probe } from './form-ladder'
import type { Card } from './memory'
import type { StudyQueue } from './study-queue'
import { LEECH_FROM_LAPSES, type LeechEvidence } from './triage-leech'

/** What is done about a key point that keeps being forgotten, as stored for a learner. */
export type Leech = {
  keyPointId: string
  /** Lapses and rated reviews of the card when it was decided. */
  lapses: number
  reps: number
  decidedAt: Instant
  remedy: LeechRemedy
  evidence: LeechEvidence
  /** When the learner asked for it again; null: not so far. */
  endedAt: Instant | null
}

export type LeechRemedy =
  | { type: 'contrast-drill'; companionId: string }
  | { type: 'other-form' }
  | { type: 'pause-question'; questionId: string }
  | { type: 'pause-key-point' }
  | { type: 'unclear' }

/** A leech that lapses this many times more is looked at anew: half of what made it one, as in Anki. */
const LAPSES_TO_LOOK_AGAIN = LEECH_FROM_LAPSES / 2
/** For so many rated answers after the decision a key point is asked in another form: a lapse and the look after it. */
const ANSWERS_IN_OTHER_FORM = 3

/** Whether a lapse that leaves a card with so many lapses calls for a decision. */
export function isToTriage(lapses: number, before: Pick<Leech, 'lapses'> | undefined): boolean {
  return lapses >= (before ? before.lapses + LAPSES_TO_LOOK_AGAIN : LEECH_FROM_LAPSES)
}

/** What is not asked of a learner while the pauses last. */
export function pausesOf(leeches: Iterable<Leech>): { keyPointIds: Set<string>; questionIds: Set<string> } {
  const keyPointIds = new Set<string>()
  const questionIds = new Set<string>()
  for (const { keyPointId, remedy, endedAt } of leeches) {
    if (endedAt !== null) continue
    if (remedy.type === 'pause-key-point') keyPointIds.add(keyPointId)
    if (remedy.type === 'pause-question') questionIds.add(remedy.questionId)
  }
  return { keyPointIds, questionIds }
}

/** Whether what was decided is still to be done, or lasts. */
export function isInForce(leech: Leech, cards: ReadonlyMap<string, Card>): boolean {
  const { remedy, decidedAt, endedAt } = leech
  if (endedAt !== null) return false
  if (remedy.type === 'contrast-drill') return (cards.get(remedy.companionId)?.lastAnsweredAt ?? 0) <= decidedAt
  if (remedy.type === 'other-form') return (cards.get(leech.keyPointId)?.reps ?? 0) < leech.reps + ANSWERS_IN_OTHER_FORM
  return remedy.type !== 'unclear'
}

/**
 * The queue with the companion of each contrast drill right after its key point, once: a drill is done when its companion was
 * answered. `askable` are the key points that can be asked.
 */
export function withDrills(
  items: StudyQueue['items'],
  leeches: readonly Leech[],
  cards: ReadonlyMap<string, Card>,
  askable: ReadonlySet<string>,
): StudyQueue['items'] {
  const companions = new Map(leeches.flatMap((leech) => (
    leech.remedy.type === 'contrast-drill' && isInForce(leech, cards) && askable.has(leech.remedy.companionId)
      ? [[leech.keyPointId, leech.remedy.companionId] as const] : []
  )))
  const drilled = new Set(items.flatMap(({ keyPointId }) => companions.get(keyPointId) ?? []))
  return items.flatMap((item) => {
    if (drilled.has(item.keyPointId)) return []
    const companionId = companions.get(item.keyPointId)
    return companionId ? [item, { keyPointId: companionId, reason: 'contrast' as const }] : [item]
  })
}

/** The question whose kind this learner has failed least on this key point; ties fall to the least recently seen. Null without probes. */
export function pickOtherForm<P extends Probe>(probes: readonly P[], { byQuestion }: LeechEvidence, lastQuestionId: string | null): P | null {
  const failures = new Map<QuestionKind, number>()
  for (const { id, kind } of probes) {
    const failed = byQuestion.find(({ questionId }) => questionId === id)?.failures ?? 0
    failures.set(kind, (failures.get(kind) ?? 0) + failed)
  }
  const rank = (probe: P) => [probe.id === lastQuestionId ? 1 : 0, failures.get(probe.kind) ?? 0, probe.lastAnsweredAt ?? -1]
  return probes.toSorted((a, b) => {
    const [ra, rb] = [rank(a), rank(b)]
    const at = ra.findIndex((value, i) => value !== rb[i])
    return at < 0 ? (a.id < b.id ? -1 : 1) : (ra[at] ?? 0) - (rb[at] ?? 0)
  })[0] ?? null
}
