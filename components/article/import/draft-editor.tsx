'use client'

import { type FormEvent, useId, useState } from 'react'
import type { Draft } from '#core/question/draft'
import { editOf, type QuestionEdit } from '#core/question/question-edit'
import type { Finding } from '#core/question/item-lint/finding'
import { FIELD_OF_CODE, type LintedField } from '#core/question/item-lint/field-of-code'
import { INPUT_OF_KIND, type Question } from '#core/question/question'
import { takeFocus } from '../../ui/take-focus'
import { FindingsList } from './findings-list'
import type { ImportLabels } from './import-labels'

type DraftEditorProps = {
  draft: Pick<Draft, 'question' | 'findings'>
  labels: ImportLabels
  isBusy: boolean
  /** Resolves with what the rules found when it could not be kept; null once it is. */
  save: (edit: QuestionEdit) => Promise<readonly Finding[] | null>
  close: () => void
}

/** The words of a question, to be changed; what the rules say of the new wording stands beside the field that it is about. */
export function DraftEditor({ draft: { question, findings: initial }, labels, isBusy, save, close }: DraftEditorProps) {
  const id = useId()
  const [findings, setFindings] = useState<readonly Finding[]>(initial)
  const input = INPUT_OF_KIND[question.kind]
  const of = (field: LintedField) => findings.filter(({ code }) => FIELD_OF_CODE[code] === field)
  const notes = (field: LintedField) => ({
    'aria-invalid': of(field).some(({ severity }) => severity === 'error') || undefined, 'aria-describedby': of(field).length > 0 ? `${id}-${field}` : undefined,
  })
  const area = (name: string, label: string, value: string, extra: object = {}, rows = 2) => (
    <label className="flex flex-col gap-1">
      <span className="text-note font-semibold">{label}</span>
      <textarea name={name} rows={rows} defaultValue={value} lang="en" className="field font-serif" {...extra} />
    </label>
  )

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const found = await save(editFrom(new FormData(event.currentTarget), question))
    if (found) setFindings(found)
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="mt-3 flex flex-col gap-4">
      <div className="flex flex-col gap-2">
        {area('stem', labels.stem, question.stem, { ...notes('stem'), ref: takeFocusOnce }, 3)}
        <FindingsList id={`${id}-stem`} findings={of('stem')} labels={labels} />
      </div>
      {input !== 'type' && (
        <fieldset className="flex flex-col gap-3" aria-describedby={of('answer').length > 0 ? `${id}-answer` : undefined}>
          <legend className="text-note font-semibold">{labels.options}</legend>
          {question.options.map((option, at) => (
            <div key={option.id} className="flex flex-col gap-2 border-s-2 border-rule ps-3">
              <label className="inline-flex min-h-11 items-center gap-3 text-note">
                <input
                  type={input === 'choose-one' ? 'radio' : 'checkbox'} name="key" value={option.id} defaultChecked={option.isKey}
                  disabled={input === 'match' || input === 'order'} className="size-5 accent-celadon"
                />
                {labels.isKey}
              </label>
              {question.kind === 'true-false'
                ? <p lang="en" className="font-serif">{option.text}</p>
                : area(`text-${option.id}`, `${labels.option} ${at + 1}`, option.text, notes('answer'), 1)}
              {area(`why-${option.id}`, labels.why, option.rationale)}
            </div>
          ))}
        </fieldset>
      )}
      {input === 'type' && area('answer', labels.answer, question.answer, notes('answer'), 1)}
      {input === 'type' && area('accepted', labels.acceptedHelp, question.acceptedAnswers.join('\n'), {}, 3)}
      <FindingsList id={`${id}-answer`} findings={of('answer')} labels={labels} />
      {question.kind === 'true-false' && area('correction', labels.correctionHelp, question.correction ?? '')}
      {area('rationale', labels.rationale, question.rationale)}
      <FindingsList findings={of('evidence')} labels={labels} />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-main" disabled={isBusy}>
          {isBusy ? labels.busy : labels.saveDraft}
        </button>
        <button type="button" className="button" onClick={close}>
          {labels.cancel}
        </button>
      </div>
    </form>
  )
}

function takeFocusOnce(element: HTMLTextAreaElement | null): void {
  if (element && !element.dataset.focused) {
    element.dataset.focused = 'true'
    takeFocus(element)
  }
}

function editFrom(data: FormData, question: Question): QuestionEdit {
  const text = (name: string, before: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : before
  }
  const before = editOf(question)
  const keys = data.getAll('key').map(String)
  return {
    stem: text('stem', before.stem), rationale: text('rationale', before.rationale),
    options: before.options.map((option) => ({ id: option.id, text: text(`text-${option.id}`, option.text), rationale: text(`why-${option.id}`, option.rationale) })),
    keyOptionIds: INPUT_OF_KIND[question.kind].startsWith('choose') ? keys : before.keyOptionIds,
    answer: text('answer', before.answer), acceptedAnswers: text('accepted', before.acceptedAnswers.join('\n')).split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    // What puts a false statement right belongs to nothing else.
    correction: question.kind === 'true-false' && keys[0] === 'true' ? null : text('correction', before.correction ?? '') || null,
  }
}
