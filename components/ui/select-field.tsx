import type { ReactNode, SelectHTMLAttributes } from 'react'

type SelectFieldProps = SelectHTMLAttributes<HTMLSelectElement> & { name: string; label: string; help?: ReactNode; error?: string | null; children: ReactNode }

/** A labelled list to choose from, with its help and its error tied to it. */
export function SelectField({ name, label, help, error = null, children, ...select }: SelectFieldProps) {
  const describedBy = [help ? `${name}-help` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      {help && (
        <div id={`${name}-help`} className="meta">
          {help}
        </div>
      )}
      <select {...select} id={name} name={name} className="field mt-1" aria-invalid={error ? true : undefined} aria-describedby={describedBy || undefined}>
        {children}
      </select>
      {error && (
        <p id={`${name}-error`} role="alert" className="text-note text-seal">
          {error}
        </p>
      )}
    </div>
  )
}
