'use client'

import { useState } from 'react'
import type { Finding } from '#core/question/item-lint/finding'
import type { Question } from '#core/question/question'
import type { QuestionEdit } from '#core/question/question-edit'
import { postJson } from '#offline/post-json'
import { DraftEditor } from '../article/import/draft-editor'
import type { ImportLabels } from '../article/import/import-labels'
import { takeFocus } from '../ui/take-focus'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { QueueLabels } from './queue-labels'

type Answer = { status: 'published' | 'unchanged' | 'invalidated' | 'changed-meanwhile' } | { status: 'refused'; findings: readonly Finding[] }
type Props = { question: Question; labels: QueueLabels; editorLabels: ImportLabels }

/** Edits the current wording in place; published, the page is shown anew with what has become of it. */
export function QuestionEditor({ question, labels, editorLabels }: Props) {
  const [step, setStep] = useState<'closed' | 'left' | 'open' | 'busy'>('closed')
  const [problem, setProblem] = useState<string | null>(null)
  const isHydrated = useIsHydrated()

  async function save(edit: QuestionEdit): Promise<readonly Finding[] | null> {
    setStep('busy')
    setProblem(null)
    const answer = await postJson<Answer>('/api/questions/edits', { questionId: question.id, revision: question.revision, edit, publish: true }).catch(() => null)
    if (answer?.status === 'published') {
      window.location.reload()
      return null
    }
    setStep('open')
    if (answer?.status === 'refused') {
      setProblem(labels.editRefused)
      return answer.findings
    }
    setProblem(answer ? problemOf(answer.status, labels) : labels.failed)
    return null
  }

  if (step === 'closed' || step === 'left') {
    return (
      <button ref={step === 'left' ? takeFocus : undefined} type="button" className="button button-main" disabled={!isHydrated} onClick={() => setStep('open')}>
        {labels.edit}
      </button>
    )
  }
  return (
    <div className="border-y border-ink py-4">
      {problem && (
        <p role="alert" className="font-semibold text-seal">
          {problem}
        </p>
      )}
      <DraftEditor draft={{ question, findings: [] }} labels={editorLabels} isBusy={step === 'busy'} save={save} close={() => setStep('left')} />
    </div>
  )
}

function problemOf(status: 'unchanged' | 'invalidated' | 'changed-meanwhile', labels: QueueLabels): string {
  return status === 'unchanged' ? labels.editUnchanged : status === 'invalidated' ? labels.editInvalidated : labels.editChangedMeanwhile
}
