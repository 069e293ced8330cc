type TextAreaProps = { name: string; label: string; help: string; error: string | null; defaultValue?: string }

/** A labelled text of some lines with its help and its error tied to it. */
export function TextArea({ name, label, help, error, defaultValue }: TextAreaProps) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <p id={`${name}-help`} className="meta">
        {help}
      </p>
      <textarea
        id={name}
        name={name}
        rows={3}
        maxLength={2000}
        defaultValue={defaultValue}
        className="field mt-1"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-help ${name}-error` : `${name}-help`}
      />
      {error && (
        <p id={`${name}-error`} role="alert" className="text-note text-seal">
          {error}
        </p>
      )}
    </div>
  )
}
