import type { KeyPointKind } from '#core/key-point/key-point'
import type { Term } from '#core/key-point/term'

export type FoundText = { part: 'title' | 'name' | 'distinct-name' | 'text'; text: string; marks: readonly { start: number; end: number }[] }

type Place = { articleLabel: string; paragraph: number; href: string }

/** What a result page shows of one thing found. */
export type SearchEntryProps = {
  result: { href: string; texts: readonly FoundText[] } & (
    | { kind: 'term'; type: Term['type'] }
    | { kind: 'article' }
    | ({ kind: 'paragraph' } & Pick<Place, 'articleLabel' | 'paragraph'>)
    | { kind: 'key-point'; type: KeyPointKind; places: readonly Place[] }
  )
}
