import type { KeyPoint } from '../../key-point/key-point'
import type { QuestionKind } from '../question'

/** The permanent name of a question. Ids and slots hold no full stop, so it can be read back. */
export function questionId(keyPoint: KeyPoint, kind: QuestionKind, slot: string): string {
  return `${keyPoint.id}.${kind}.${slot}`
}
