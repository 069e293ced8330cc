import type { Draft } from '#core/question/draft'

/** A draft as the review screen has it: with how it stands to what is asked already. */
export type ReviewDraft = Draft & { live: 'none' | 'asked' | 'reworded' | 'paused' | 'retired' }

/** Whether something keeps it from being published as it is. */
export function isHeldBack({ findings }: Pick<Draft, 'findings'>): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
