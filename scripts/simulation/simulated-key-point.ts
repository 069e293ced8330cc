import type { QuestionKind } from '../../core/question/question'
import type { Probe } from '../../core/schedule/form-ladder'

export type SimulatedKeyPoint = {
  id: string
  probes: readonly Probe[]
  /** The one it is easily confused with. */
  confusableId: string
}

/** One key point in ten has no recall question; six in ten a bare one; about as the built-in content. */
export function makeKeyPoints(count: number, random: () => number): SimulatedKeyPoint[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `k${String(i).padStart(4, '0')}`
    const hasRecall = random() >= 0.1
    const kinds: QuestionKind[] = ['single-choice', 'true-false', ...(hasRecall ? ['cloze' as const] : []),
      ...(hasRecall && random() < 0.6 ? ['short-answer' as const] : [])]
    const confusable = i % 2 === 0 ? Math.min(i + 1, count - 1) : i - 1
    return {
      id, confusableId: `k${String(confusable).padStart(4, '0')}`,
      probes: kinds.map((kind) => ({ id: `${id}.${kind}`, kind, lastAnsweredAt: null })),
    }
  })
}
