import { scaleLinear } from '@visx/scale'
import type { MappedKeyPoint } from '#core/statistics/memory-map'

const STEP = 11
const WIDTH = 8
const HEIGHT = 22
const LINE = 28
/** So many fit beside the figures on the narrowest phone. */
const PER_LINE = 12
const y = scaleLinear({ domain: [0, 1], range: [HEIGHT, 0], clamp: true })

/**
 * A vessel for each key point, filled as far as it would be recalled on the chosen date; the line over it is today. What
 * was never met is dashed and empty. The figures beside it say the same, so readers pass over it.
 */
export function MemoryCells({ keyPoints }: { keyPoints: readonly MappedKeyPoint[] }) {
  const cells = [...keyPoints]
    .sort((a, b) => (b.recall?.then ?? -1) - (a.recall?.then ?? -1))
    .map(({ recall }, at) => ({ recall, left: 2 + (at % PER_LINE) * STEP, top: 2 + Math.floor(at / PER_LINE) * LINE }))
  const met = cells.flatMap(({ recall, left, top }) => (recall ? [{ left, top, now: y(recall.now), then: y(recall.then) }] : []))
  const outline = (some: readonly { left: number; top: number }[]) => some.map(({ left, top }) => `M${left} ${top}h${WIDTH}v${HEIGHT}h-${WIDTH}z`).join('')
  return (
    <svg aria-hidden="true" width={PER_LINE * STEP + 2} height={Math.ceil(cells.length / PER_LINE) * LINE} className="block">
      <path d={met.map(({ left, top, then }) => `M${left} ${round(top + then)}h${WIDTH}V${top + HEIGHT}h-${WIDTH}z`).join('')} className="fill-celadon" />
      <path d={outline(met)} fill="none" className="stroke-rule-control" />
      <path d={outline(cells.filter(({ recall }) => !recall))} fill="none" className="stroke-rule-control" strokeDasharray="2 2" />
      <path d={met.map(({ left, top, now }) => `M${left - 1} ${round(top + now)}h${WIDTH + 2}`).join('')} className="stroke-ink" strokeWidth="2" />
    </svg>
  )
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
