import type { ReactNode } from 'react'

/** Terms and what is known of them, ruled like an index. */
export function FactList({ facts }: { facts: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="mt-3">
      {facts.map(({ term, value }) => (
        <div key={term} className="grid gap-x-4 border-t border-rule py-2 min-[22rem]:grid-cols-[7rem_minmax(0,1fr)] sm:grid-cols-[11rem_minmax(0,1fr)]">
          <dt className="meta">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
