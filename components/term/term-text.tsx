import type { LinkedTerm } from '#core/key-point/linked-terms'
import { HangulText } from '../ui/hangul-text'

/**
 * A text whose names lead to the term base, each at its first mention. A link to the term's page; where the page
 * holds the term's sheet, `TermTaps` opens that instead.
 */
export function TermText({ text, linked }: { text: string; linked: readonly LinkedTerm[] }) {
  const first = linked.filter(({ term }, at) => linked.findIndex((other) => other.term.id === term.id) === at)
  return (
    <>
      {first.map(({ term, start, end }, at) => (
        <span key={start}>
          <HangulText text={text.slice(first[at - 1]?.end ?? 0, start)} />
          <a href={`/terms/${term.id}`} data-term={term.id} className="term">
            <HangulText text={text.slice(start, end)} />
          </a>
        </span>
      ))}
      <HangulText text={text.slice(first.at(-1)?.end ?? 0)} />
    </>
  )
}
