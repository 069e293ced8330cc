import type { ReactNode } from 'react'

/** What a long list is narrowed to: a part of a name and, beside it, a choice. The address carries both. */
export function FilterForm({ path, field, label, value, button, title, children }: {
  path: string
  field: string
  label: string
  value: string
  button: string
  /** What the form is for, for those who do not see it. */
  title: string
  children?: ReactNode
}) {
  return (
    <form method="get" action={path} role="search" aria-label={title} className="flex max-w-4xl flex-wrap items-end gap-3">
      <div className="min-w-44 flex-1">
        <label htmlFor={field} className="meta block">
          {label}
        </label>
        <input id={field} name={field} defaultValue={value} maxLength={80} autoComplete="off" className="field mt-1" />
      </div>
      {children}
      <button type="submit" className="button">
        {button}
      </button>
    </form>
  )
}
