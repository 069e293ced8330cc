import { getTranslations } from 'next-intl/server'
import { HangulText } from '../ui/hangul-text'
import { arcLayout } from './arc-layout'

type Named = { type: string; id: string; label: string }

/** Each thing has a row of this height, in px; its label stands beside the arcs and may take two lines. */
const ROW = 64
const WIDTH = 136
/** More would cover each other; the table has all. */
const SHOWN = 12
/** How far an arc reaches out, at least and for the longest. */
const REACH = { least: 40, most: 116 }
/** Arcs leave above the middle of a row and arrive below it. */
const OFFSET = 7

/** What is taken for what, as arrows from what was asked for to what was chosen; the thicker, and numbered, the more learners. */
export async function ConfusionMap({ confusions }: { confusions: readonly { from: Named; to: Named; learners: number }[] }) {
  const t = await getTranslations('confusions')
  const nameOf = ({ type, id }: Named) => `${type}:${id}`
  const shown = confusions.slice(0, SHOWN)
  const named = new Map(shown.flatMap(({ from, to }) => [from, to]).map((each) => [nameOf(each), each.label]))
  const { nodes, arcs } = arcLayout(shown.map(({ from, to, learners }) => ({ from: nameOf(from), to: nameOf(to), learners })))
  const most = Math.max(...arcs.map(({ learners }) => learners))
  const furthest = Math.max(...arcs.map(({ from, to }) => Math.abs(from - to)))
  const middle = (node: number) => ROW * (node + 0.5)
  return (
    <figure className="mt-4 flex max-w-[46rem]">
      <svg role="img" aria-label={t('mapLabel', { count: shown.length })} width={WIDTH} height={ROW * nodes.length} className="shrink-0 font-sans">
        <defs>
          <marker id="taken-for" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
            <path d="M0 0 10 5 0 10z" className="fill-celadon" />
          </marker>
        </defs>
        {arcs.map(({ from, to, learners }) => {
          const [begin, end] = [middle(from) - OFFSET, middle(to) + OFFSET]
          // Up and down keep apart, so that two things taken for each other have two arrows.
          const reach = (REACH.least + ((REACH.most - REACH.least) * Math.abs(from - to)) / furthest) * (from < to ? 1 : 0.72)
          const [bulge, half] = [WIDTH - 4 - reach, (begin + end) / 2]
          return (
            <g key={`${from} ${to}`}>
              <path
                d={`M${WIDTH - 4} ${begin}C${bulge} ${begin} ${bulge} ${end} ${WIDTH - 4} ${end}`} fill="none" markerEnd="url(#taken-for)"
                strokeWidth={1.5 + (4 * learners) / most} className="stroke-celadon/70"
              />
              <circle cx={WIDTH - 4 - 0.75 * reach} cy={half} r="11" className="fill-paper" />
              <text x={WIDTH - 4 - 0.75 * reach} y={half + 5} textAnchor="middle" className="tabular fill-ink text-[0.875rem] font-semibold">
                {learners}
              </text>
            </g>
          )
        })}
      </svg>
      <ul className="min-w-0 grow">
        {nodes.map((node) => (
          <li key={node} className="flex h-16 items-center border-s border-rule ps-3">
            <span lang="en" className="line-clamp-2 font-serif text-body leading-6">
              <HangulText text={named.get(node) ?? ''} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
