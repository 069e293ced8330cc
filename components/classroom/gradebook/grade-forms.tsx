'use client'

import { type FormEvent, useRef, useState } from 'react'
import { putJson, RequestError } from '#offline/post-json'
import { TextField } from '../../ui/text-field'
import { useIsHydrated } from '../../ui/use-is-hydrated'
import { TextArea } from './text-area'
import type { GradebookLabels } from './gradebook-labels'

type GradeFormsProps = {
  path: string
  /** As it stands. */
  comment: string
  /** A mark is set, or the work excused: it can be taken back. */
  isChanged: boolean
  labels: GradebookLabels
}
type Wrong = { field: 'comment' | 'share' | 'reason' | 'other'; message: string } | null

/** Where a teacher says something of a learner's work: a comment for the learner, and a mark in place of the counted one. */
export function GradeForms({ path, comment, isChanged, labels }: GradeFormsProps) {
  const [isBusy, setIsBusy] = useState(false)
  const [wrong, setWrong] = useState<Wrong>(null)
  const commentForm = useRef<HTMLFormElement>(null)
  const isHydrated = useIsHydrated()
  const errorOf = (field: NonNullable<Wrong>['field']) => (wrong?.field === field ? wrong.message : null)

  async function send(body: object, fallback: NonNullable<Wrong>['field']) {
    setIsBusy(true)
    setWrong(null)
    const said = commentForm.current === null ? comment : String(new FormData(commentForm.current).get('comment') ?? '')
    try {
      // The page loads anew: a comment that was typed beside the mark goes with it.
      if (fallback !== 'comment' && said !== comment) await putJson(path, { change: 'comment', comment: said })
      await putJson(path, body)
      window.location.reload()
    } catch (error) {
      const field = error instanceof RequestError && (error.field === 'comment' || error.field === 'reason' || error.field === 'share') ? error.field : null
      setWrong(field ? { field, message: field === 'share' ? labels.shareWrong : field === 'reason' ? labels.reasonWrong : labels.commentWrong } : { field: fallback, message: labels.failed })
      setIsBusy(false)
    }
  }

  function sendMark(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const form = new FormData(event.currentTarget)
    const reason = String(form.get('reason') ?? '').trim()
    if (submitter?.getAttribute('value') === 'excuse') {
      if (reason.length < 3) return setWrong({ field: 'reason', message: labels.reasonWrong })
      return void send({ change: 'excuse', reason }, 'other')
    }
    const typed = String(form.get('share') ?? '').trim().replace(',', '.')
    const perCent = typed === '' ? NaN : Number(typed)
    if (!(perCent >= 0 && perCent <= 100)) return setWrong({ field: 'share', message: labels.shareWrong })
    if (reason.length < 3) return setWrong({ field: 'reason', message: labels.reasonWrong })
    void send({ change: 'set', share: perCent / 100, reason }, 'other')
  }

  function sendComment(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void send({ change: 'comment', comment: String(new FormData(event.currentTarget).get('comment') ?? '') }, 'comment')
  }

  const disabled = isBusy || !isHydrated
  return (
    <div className="mt-8 grid max-w-measure gap-12 lg:max-w-none lg:grid-cols-2">
      <form ref={commentForm} method="post" onSubmit={sendComment} noValidate className="flex flex-col gap-4">
        <h2 className="text-h2">{labels.commentTitle}</h2>
        <TextArea name="comment" label={labels.comment} help={labels.commentHelp} error={errorOf('comment')} defaultValue={comment} />
        <p>
          <button type="submit" className="button" disabled={disabled}>
            {labels.saveComment}
          </button>
        </p>
      </form>
      <form method="post" onSubmit={sendMark} noValidate className="flex flex-col gap-4">
        <h2 className="text-h2">{labels.setTitle}</h2>
        <TextField name="share" label={labels.share} help={labels.shareHelp} error={errorOf('share')} inputMode="decimal" maxLength={6} autoComplete="off" />
        <TextArea name="reason" label={labels.reason} help={labels.reasonHelp} error={errorOf('reason')} />
        {wrong?.field === 'other' && (
          <p role="alert" className="text-note text-seal">
            {wrong.message}
          </p>
        )}
        <p className="flex flex-wrap gap-3">
          <button type="submit" value="set" className="button button-main" disabled={disabled}>
            {labels.setMark}
          </button>
          <button type="submit" value="excuse" className="button" disabled={disabled}>
            {labels.excuse}
          </button>
          {isChanged && (
            <button type="button" className="button" disabled={disabled} onClick={() => void send({ change: 'take-back' }, 'other')}>
              {labels.takeBack}
            </button>
          )}
        </p>
      </form>
    </div>
  )
}
