/** A share of one as a thin line under its number. The number carries the meaning, so the line is hidden from readers. */
export function ThinBar({ share, className = '' }: { share: number; className?: string }) {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      className={`block h-1 w-full ${className}`}
    >
      <rect width="100" height="4" className="fill-rule" />
      <rect width={width} height="4" className="fill-celadon" />
    </svg>
  )
}
