import { HangulText } from './hangul-text'

/** A text with stretches of it marked; `marks` in UTF-16 offsets, in order, not overlapping. */
export function MarkedText({ text, marks }: { text: string; marks: readonly { start: number; end: number }[] }) {
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <span key={start}>
          <HangulText text={text.slice(marks[at - 1]?.end ?? 0, start)} />
          <mark>
            <HangulText text={text.slice(start, end)} />
          </mark>
        </span>
      ))}
      <HangulText text={text.slice(marks.at(-1)?.end ?? 0)} />
    </>
  )
}
