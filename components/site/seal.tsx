/** The mark: a seal with two brackets that face each other across the table. Red paint, so it keeps its colour at night. */
export function Seal({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className}>
      <rect x="1" y="1" width="30" height="30" rx="3" fill="#a3261c" />
      <path d="M13.5 7.5h-6v17M18.5 24.5h6v-17" fill="none" stroke="#fbf6ea" strokeWidth="3" strokeLinecap="square" />
      <path d="M13 16h6" stroke="#fbf6ea" strokeWidth="3" strokeLinecap="square" />
    </svg>
  )
}
