import type { ReactNode } from 'react'

/** A part of the settings page: on a desk its title stands in the margin. */
export function SettingsSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-x-12 gap-y-4 border-t border-ink pt-4 pb-12 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <h2 id={id} className="text-h2">
        {title}
      </h2>
      <div className="max-w-measure">{children}</div>
    </section>
  )
}
