/** The ways to the other pages of a long list; nothing where there is one page. Pages count from 1. */
export function PageLinks({ page, pageCount, hrefOf, label, previous, next, position }: {
  page: number
  pageCount: number
  hrefOf: (page: number) => string
  /** What the pages are of. */
  label: string
  previous: string
  next: string
  /** “Page 2 of 10” in the reader's language. */
  position: string
}) {
  if (pageCount <= 1) return null
  return (
    <nav aria-label={label} className="no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
      <span className="meta tabular">{position}</span>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className="text-button underline">
          {previous}
        </a>
      )}
      {page < pageCount && (
        <a href={hrefOf(page + 1)} rel="next" className="text-button underline">
          {next}
        </a>
      )}
    </nav>
  )
}
