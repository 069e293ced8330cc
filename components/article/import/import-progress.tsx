'use client'

import { useEffect, useState } from 'react'
import { getJson } from '#offline/post-json'
import type { ImportLabels } from './import-labels'

const LOOK_EVERY_MS = 1_500

type Progress = { state: string; isStuck: boolean }

/** Looks how far the proposals have come, and shows the page anew once they are there or will not come. */
export function ImportProgress({ path, initial, labels }: { path: string; initial: Progress; labels: ImportLabels }) {
  const [progress, setProgress] = useState(initial)
  useEffect(() => {
    const timer = setInterval(() => {
      getJson<Progress>(path)
        .then((next) => {
          if (next.isStuck || (next.state !== 'waiting' && next.state !== 'proposing')) window.location.reload()
          else setProgress(next)
        })
        .catch(() => undefined) // the next look may succeed
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [path])
  return (
    <p role="status" className="font-serif text-lead">
      {progress.state === 'waiting' ? labels.waiting : labels.proposing}
    </p>
  )
}
