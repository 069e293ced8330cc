import { scaleLinear } from '@visx/scale'
import type { ObservedRate } from '#core/statistics/observed-rate'
import { percent } from '../ui/percent'

/** A rate as a dot on its interval of uncertainty, with the figures beside it; under the least count a dash. */
export function RateRow({ name, observed, goal, from, locale, counts, tooFew }: {
  name: string
  observed: ObservedRate
  /** Where an upright mark stands, 0–1. */
  goal?: number
  /** Where the scale begins, 0–1; it ends at 1. */
  from: number
  locale: string
  /** The hits and the count in words. */
  counts: string
  tooFew: string
}) {
  const { rate } = observed
  const x = scaleLinear({ domain: [from, 1], range: [2, 98], clamp: true })
  const at = (value: number) => `${x(value)}%`
  return (
    <tr>
      <th scope="row" className="font-normal">
        {name}
        <span className="meta tabular block">{counts}</span>
      </th>
      <td className="w-[38%] align-middle! sm:w-[50%]">
        <svg width="100%" height="28" aria-hidden="true" className="block overflow-visible">
          <line x1={at(from)} x2={at(1)} y1="14" y2="14" className="stroke-rule" />
          {goal !== undefined && <line x1={at(goal)} x2={at(goal)} y1="0" y2="28" className="stroke-ink" strokeWidth="2" strokeDasharray="3 3" />}
          {rate && (
            <>
              <line x1={at(rate.low)} x2={at(rate.high)} y1="14" y2="14" className="stroke-celadon" strokeWidth="4" />
              <circle cx={at(rate.share)} cy="14" r="6" className="fill-celadon" />
            </>
          )}
        </svg>
      </td>
      <td className="figure w-24 pe-0! sm:w-36">
        {rate ? (
          <>
            <strong>{percent(rate.share, locale)}</strong>
            <span className="meta tabular block whitespace-nowrap">{percent(rate.low, locale)} – {percent(rate.high, locale)}</span>
          </>
        ) : (
          <span className="meta">{tooFew}</span>
        )}
      </td>
    </tr>
  )
}
