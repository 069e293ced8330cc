import type { ReactNode } from 'react'

type Described = { 'aria-invalid': true | undefined; 'aria-describedby': string }

/** A control with its label and help, and what is wrong with it below. `isErrorEnglish`: whatever the interface's language. */
export function DescribedField({ id, label, help, error, isErrorEnglish, children }: {
  id: string; label: string; help: string; error: string | null; isErrorEnglish?: boolean | undefined; children: (described: Described) => ReactNode
}) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-help`} className="meta">
        {help}
      </p>
      {children({ 'aria-invalid': error === null ? undefined : true, 'aria-describedby': error === null ? `${id}-help` : `${id}-help ${id}-error` })}
      {error !== null && (
        <p id={`${id}-error`} role="alert" lang={isErrorEnglish ? 'en' : undefined} className="text-note text-seal">
          {error}
        </p>
      )}
    </div>
  )
}
