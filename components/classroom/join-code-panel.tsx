'use client'

import { encode } from 'uqr'
import { joinCodeInWords } from '#core/classroom/join-code'
import { LinkToHandOut } from '../statistics/link-to-hand-out'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { ClassroomLabels } from './classroom-labels'

/** The code that a class is joined by: to be read out, sent as an address, or scanned from the wall. */
export function JoinCodePanel({ code, labels }: { code: string; labels: ClassroomLabels }) {
  const isHydrated = useIsHydrated()
  const path = `/join/${code}`
  const link = isHydrated ? new URL(path, window.location.href).href : path
  return (
    <div className="flex flex-wrap items-start gap-8">
      <div className="min-w-64 flex-1">
        <p className="meta">{labels.code}</p>
        <p className="font-serif text-h1 tracking-widest select-all">{joinCodeInWords(code)}</p>
        <div className="mt-4">
          <LinkToHandOut id="join-link" label={labels.joinLink} path={path} words={{ copy: labels.copy, copied: labels.copied, loopback: labels.loopback }} />
        </div>
      </div>
      {isHydrated && <QrCode text={link} label={labels.qrLabel} />}
    </div>
  )
}

/** Dark on light in both themes: many readers of such codes want it so. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className="size-44" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  )
}
