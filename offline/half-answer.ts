import type { PracticeQuestion } from '#core/question/practice-question'
import type { Response } from '#core/question/question'

const KEY = 'hoedam-half-answer'

/** What was put to a question and not handed in. */
export type HalfAnswer = { response: Response | null; hinted: boolean }

type Named = Pick<PracticeQuestion, 'id' | 'revision'>

/** Keeps a half-given answer in this tab, so that a page loaded again goes on where it stood: a hint stays taken. */
export function keepHalfAnswer(owner: string, question: Named, half: HalfAnswer): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ name: nameOf(owner, question), ...half }))
  } catch {
    // storage is switched off: the answer is begun anew
  }
}

/** The answer begun to this question by the same reader; null when there is none. */
export function findHalfAnswer(owner: string, question: Named): HalfAnswer | null {
  try {
    const kept: (HalfAnswer & { name: string }) | null = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    return kept?.name === nameOf(owner, question) ? { response: kept.response, hinted: kept.hinted } : null
  } catch {
    return null
  }
}

export function dropHalfAnswer(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // nothing was kept
  }
}

function nameOf(owner: string, { id, revision }: Named): string {
  return `${owner} ${id} ${revision}`
}
