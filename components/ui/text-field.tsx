import type { InputHTMLAttributes } from 'react'

type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  name: string
  label: string
  /** Said before anything goes wrong. */
  help?: string
  /** What is wrong with this field now; null while nothing is. */
  error: string | null
}

/** A labelled input with its help and its error tied to it. */
export function TextField({ name, label, help, error, ...input }: TextFieldProps) {
  const helpId = help ? `${name}-help` : ''
  const errorId = error ? `${name}-error` : ''
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      {help && (
        <p id={helpId} className="meta">
          {help}
        </p>
      )}
      <input
        {...input}
        id={name}
        name={name}
        className="field mt-1"
        aria-invalid={error ? true : undefined}
        aria-describedby={[helpId, errorId].filter(Boolean).join(' ') || undefined}
      />
      {error && (
        <p id={errorId} role="alert" className="text-note text-seal">
          {error}
        </p>
      )}
    </div>
  )
}
