import type { InputHTMLAttributes } from 'react'

type CheckFieldProps = InputHTMLAttributes<HTMLInputElement> & { name: string; label: string; help?: string; error?: string | null }

/** A box to tick, with its help and its error tied to it. */
export function CheckField({ name, label, help, error = null, ...input }: CheckFieldProps) {
  const describedBy = [help ? `${name}-help` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <div>
      <div className="flex items-start gap-3">
        <span className="grid size-12 shrink-0 -ms-3 place-items-center">
          <input
            {...input}
            type="checkbox"
            id={name}
            name={name}
            className="size-6 accent-celadon"
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy || undefined}
          />
        </span>
        <label htmlFor={name} className="py-2.5 font-semibold">
          {label}
        </label>
      </div>
      {help && (
        <p id={`${name}-help`} className="meta ps-12">
          {help}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} role="alert" className="text-note text-seal">
          {error}
        </p>
      )}
    </div>
  )
}
