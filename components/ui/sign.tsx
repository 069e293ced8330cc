/**
 * The two signs of a marked paper: a circle for right, a cross for wrong, as every Korean pupil knows them.
 * Decorative: the words stand beside it.
 */
export function Sign({ of, className = '' }: { of: 'right' | 'wrong'; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={`size-6 shrink-0 fill-none stroke-current stroke-[2.5] ${className}`}
    >
      {of === 'right' ? <circle cx="12" cy="12" r="8.5" /> : <path d="M5 5 19 19M19 5 5 19" strokeLinecap="round" />}
    </svg>
  )
}
