import type { Question } from '../question'
import { crossItemCue } from './cross-item-cue'
import type { SetFinding } from './finding'
import { nearDuplicate } from './near-duplicate'
import { positionBalance } from './position-balance'

/** The rules that only a set of questions can break. Order matters: of two duplicates the later one is at fault. */
export function lintQuestionSet(questions: readonly Question[]): SetFinding[] {
  return [...nearDuplicate(questions), ...crossItemCue(questions), ...positionBalance(questions)]
}
