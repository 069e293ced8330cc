'use client'

import { type FormEvent, useRef, useState } from 'react'
import { FETCH_REFUSALS } from '#core/article/fetch-refusal'
import { postFile } from '#offline/post-file'
import { postJson, RequestError } from '#offline/post-json'
import { DescribedField } from '../../ui/described-field'
import { TextField } from '../../ui/text-field'
import { useIsHydrated } from '../../ui/use-is-hydrated'
import { fetchRefusalInWords } from '../fetch-refusal-in-words'
import type { FetchRefusalLabels } from '../fetch-refusal-labels'
import type { ImportLabels } from './import-labels'

type Source = 'paste' | 'file' | 'url'
type Problem = { field: string; message: string; isEnglish?: boolean }

const DETAILS = ['title', 'author', 'publishedOn', 'outlet'] as const
const FIELD_OF_SOURCE: Readonly<Record<Source, string>> = { paste: 'text', file: 'file', url: 'url' }

type ImportFormProps = {
  classroomId: string
  /** The article that this is a new text for, with what was said of it before; null: a new one. */
  update: { articleId: string; details: Readonly<Record<(typeof DETAILS)[number], string>> } | null
  isUrlOn: boolean
  labels: ImportLabels
  refusals: FetchRefusalLabels
}

/** Brings in an article by its text, as a file or by its address, and goes on to where its proposals appear. */
export function ImportForm({ classroomId, update, isUrlOn, labels, refusals }: ImportFormProps) {
  const [source, setSource] = useState<Source>('paste')
  const [step, setStep] = useState<'idle' | 'busy' | Problem>('idle')
  const form = useRef<HTMLFormElement>(null)
  const isHydrated = useIsHydrated()
  const problem = typeof step === 'object' ? step : null
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const details = { ...Object.fromEntries(DETAILS.map((name) => [name, String(data.get(name) ?? '').trim()])), ...(update ? { articleId: update.articleId } : {}) }
    const file = data.get('file')
    if (source === 'file' && (!(file instanceof File) || file.size === 0)) return fail({ field: 'file', message: labels.fileMissing })
    setStep('busy')
    const path = `/api/classrooms/${classroomId}/imports`
    try {
      const { id } = source === 'file' && file instanceof File
        ? await postFile<{ id: string }>(`${path}/file?${new URLSearchParams({ name: file.name, ...details })}`, file)
        : await postJson<{ id: string }>(path, source === 'url' ? { source, url: String(data.get('url') ?? ''), ...details } : { source: 'paste', text: String(data.get('text') ?? ''), ...details })
      window.location.assign(`/classroom/${classroomId}/articles/${id}/review`)
    } catch (error) {
      fail(problemOf(error))
    }
  }

  function fail(found: Problem) {
    setStep(found)
    form.current?.querySelector<HTMLElement>(`[name="${found.field}"]`)?.focus()
  }

  function problemOf(error: unknown): Problem {
    if (!(error instanceof RequestError)) return { field: '', message: labels.failed }
    if (error.code === 'too-many-attempts') return { field: '', message: labels.tooMany }
    const isTooLarge = error.status === 413 // by its status: a proxy in front of the app may have said it first
    const field = error.field ?? (isTooLarge ? FIELD_OF_SOURCE[source] : '')
    if (isTooLarge) return { field, message: source === 'file' ? labels.fileTooLarge : labels.problems.tooLong }
    if (field === 'publishedOn') return { field, message: labels.dateWrong }
    const said = error.message.replace(/^\w+: /, '')
    const words: Record<string, string> = { 'too-short': labels.problems.tooShort, 'too-long': labels.problems.tooLong, 'not-english': labels.problems.notEnglish }
    const refusal = FETCH_REFUSALS.find((reason) => reason === said)
    if (refusal && field === 'url') return { field, message: fetchRefusalInWords(refusal, refusals) }
    return said in words ? { field, message: words[said] ?? said } : { field, message: field === '' ? labels.failed : said, isEnglish: field !== '' }
  }

  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="flex max-w-measure flex-col gap-6">
      {problem?.field === '' && (
        <p role="alert" className="border-s-2 border-seal ps-3 text-seal">
          {problem.message}
        </p>
      )}
      <fieldset>
        <legend className="font-semibold">{labels.sourceTitle}</legend>
        <div className="mt-1 flex flex-wrap gap-x-8">
          {([['paste', labels.sourcePaste], ['file', labels.sourceFile], ...(isUrlOn ? [['url', labels.sourceUrl] as const] : [])] as const).map(([value, label]) => (
            <label key={value} className="inline-flex min-h-11 items-center gap-3">
              <input type="radio" name="source" value={value} checked={source === value} onChange={() => setSource(value)} className="size-5 accent-celadon" />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {source === 'paste' && (
        <DescribedField id="text" label={labels.text} help={labels.textHelp} error={errorOf('text')}>
          {(described) => <textarea id="text" name="text" rows={12} lang="en" className="field mt-1" {...described} />}
        </DescribedField>
      )}
      {source === 'file' && (
        <DescribedField id="file" label={labels.file} help={labels.fileHelp} error={errorOf('file')} isErrorEnglish={problem?.isEnglish}>
          {(described) => <input id="file" type="file" name="file" accept=".txt,.md,.html,.htm,.pdf,.docx" className="field mt-1" {...described} />}
        </DescribedField>
      )}
      {source === 'url' && <TextField name="url" label={labels.url} help={labels.urlHelp} error={errorOf('url')} type="url" inputMode="url" autoComplete="off" />}
      <p className="meta">{labels.detailsHelp}</p>
      <TextField name="title" label={labels.title} error={errorOf('title')} maxLength={200} autoComplete="off" defaultValue={update?.details.title} />
      <TextField name="author" label={labels.author} error={errorOf('author')} maxLength={200} autoComplete="off" defaultValue={update?.details.author} />
      <TextField name="publishedOn" label={labels.publishedOn} help={labels.publishedOnHelp} error={errorOf('publishedOn')} maxLength={10} autoComplete="off" defaultValue={update?.details.publishedOn} />
      <TextField name="outlet" label={labels.outlet} help={labels.outletHelp} error={errorOf('outlet')} maxLength={200} autoComplete="off" defaultValue={update?.details.outlet} />
      <p className="meta">{labels.privateNote}</p>
      <p>
        <button type="submit" className="button button-main" disabled={step === 'busy' || !isHydrated}>
          {step === 'busy' ? labels.busy : labels.bringIn}
        </button>
      </p>
    </form>
  )
}
