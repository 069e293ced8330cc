import * as z from 'zod'
import type { KeyPoint } from '../../../core/key-point/key-point'
import type { Term } from '../../../core/key-point/term'
import type { Referent } from '../../../core/statistics/option-referents'

/** A thing that can be taken for another, with what it is called: a name of the term base, or a key point's statement. */
export type LabelledReferent = Referent & { label: string }

/** By its address in a link, "term:ID" or "key-point:ID". */
export const referentSchema = z.string().regex(/^(?:term|key-point):[a-z0-9.-]{1,200}$/).transform((text): Referent => {
  const at = text.indexOf(':')
  return { type: text.startsWith('term') ? 'term' : 'key-point', id: text.slice(at + 1) }
})

/** What a referent is called; null for what is not, or no longer, among these. */
export function labelReferents({ keyPoints, terms }: { keyPoints: readonly KeyPoint[]; terms: readonly Term[] }): (referent: Referent) => LabelledReferent | null {
  const labels = new Map([
    ...terms.map(({ id, english }) => [`term:${id}`, english] as const), ...keyPoints.map(({ id, statement }) => [`key-point:${id}`, statement] as const),
  ])
  return (referent) => {
    const label = labels.get(`${referent.type}:${referent.id}`)
    return label === undefined ? null : { ...referent, label }
  }
}
