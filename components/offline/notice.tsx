import type { ReactNode } from 'react'

/** Why there is no question here, and the ways on. */
export function Notice({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{title}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">{text}</p>
      <p className="flex flex-wrap gap-3">{children}</p>
    </section>
  )
}
