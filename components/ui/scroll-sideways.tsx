import type { ReactNode } from 'react'

/** Holds what may be wider than the screen. What scrolls has to be reached by keyboard, and to have a name of its own. */
export function ScrollSideways({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div role="region" aria-label={label} tabIndex={0} className={`overflow-x-auto ${className}`}>
      {children}
    </div>
  )
}
