'use client'

import { Suspense, lazy, useState } from 'react'
import type { StudyLabels } from '../study/study-labels'
import { useIsHydrated } from '../ui/use-is-hydrated'

const ReportDialog = lazy(() => import('../study/report-dialog'))

/** Opens the form by which a question is reported to those who edit it. */
export function ReportFromDesk({ question, text, labels }: { question: { id: string; revision: string }; text: string; labels: StudyLabels }) {
  const [isOpen, setIsOpen] = useState(false)
  const isHydrated = useIsHydrated()
  return (
    <>
      <button type="button" className="button" disabled={!isHydrated} onClick={() => setIsOpen(true)}>
        {text}
      </button>
      <Suspense fallback={null}>{isOpen && <ReportDialog question={question} canReport labels={labels} onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  )
}
