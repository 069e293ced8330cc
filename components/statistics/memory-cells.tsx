import { scaleLinear } from '@visx/scale'
import type { MappedKeyPoint } from '#core/statistics/memory-map'

const WIDTH = 9
const HEIGHT = 24
const y = scaleLinear({ domain: [0, 1], range: [HEIGHT - 1, 1], clamp: true })

/**
 * A vessel for each key point, filled as far as it would be recalled on the chosen date; the line over it is today. What
 * was never met is dashed and empty. The figures beside it say the same, so readers pass over it.
 */
export function MemoryCells({ keyPoints }: { keyPoints: readonly MappedKeyPoint[] }) {
  const firmest = [...keyPoints].sort((a, b) => (b.recall?.then ?? -1) - (a.recall?.then ?? -1))
  return (
    <span aria-hidden="true" className="flex flex-wrap gap-x-[3px] gap-y-1">
      {firmest.map(({ keyPointId, recall }) => (
        <svg key={keyPointId} width={WIDTH} height={HEIGHT} className="overflow-visible">
          {recall && <rect x="1" width={WIDTH - 2} y={y(recall.then)} height={HEIGHT - 1 - y(recall.then)} className="fill-celadon" />}
          <rect
            x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} fill="none"
            className="stroke-rule-control" strokeDasharray={recall ? undefined : '2 2'}
          />
          {recall && <line x1="-1" x2={WIDTH + 1} y1={y(recall.now)} y2={y(recall.now)} className="stroke-ink" strokeWidth="2" />}
        </svg>
      ))}
    </span>
  )
}
